//! The door through which an import writes: a page of mapped records becomes rows, references, verdicts and an undo log in the caller's transaction;
//! an undo takes them back. What is read, when, and from whom is the engine's business (`sync`), not known here.

mod apply;
mod existing;
mod opening;
mod plan;
mod resolve;
mod undo;
mod write;

use chrono::{DateTime, Utc};
use domain::id::{ConnectionId, IdSource, RunId};
use domain::import::Kind;

pub use apply::{Applied, apply};
pub use existing::Meeting;
pub use opening::{OpeningPage, carry_forward};
pub use undo::{UndoStep, undo_step};

/// What a page is applied for.
pub struct Scope<'a> {
    pub run: RunId,
    pub connection: ConnectionId,
    /// Judge, but write no row.
    pub dry_run: bool,
    /// What the run brings: a reference to anything else is empty by choice and no loss.
    pub kinds: Vec<Kind>,
    /// Of a file, whose records may be here without having come from it.
    pub meeting: Option<Meeting>,
    pub now: DateTime<Utc>,
    pub ids: &'a dyn IdSource,
}
