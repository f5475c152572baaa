//! The feed: what a client needs to keep a copy of the CRM. A snapshot to begin with, what is new from then on, and its own changes back.
//!
//! See `docs/client-sync.md` for the protocol and `docs/adr/0004-client-feed.md` for the reasons.

mod answer;
mod cursor;
mod incremental;
mod initial;
mod kinds;
mod outgoing;
mod record;

pub use answer::{Answer, Item};
pub use cursor::Cursor;
pub use incremental::{Since, incremental};
pub use initial::initial;
pub use kinds::permit;
pub use outgoing::{Found, Known, find, keep, known, made_id};
pub use record::Record;
pub use store::feed::Kind;

use chrono::TimeDelta;

/// How old a cursor may be: as long as deleted records are kept.
pub const REMEMBERED: TimeDelta = crate::jobs::KEPT;
