//! The feed: what changed since a client looked last, told by transactions and not by clocks.
//!
//! Triggers of the migration write a line for each record that a transaction wrote or showed otherwise ([`log`]). A reader keeps the [`Snapshot`] it has seen: what
//! is visible now and was not in it is new, however long its transaction took. [`rows`] reads the records themselves, [`results`] what became of clients' changes.

mod kind;
pub mod log;
pub mod results;
pub mod rows;
mod snapshot;

pub use kind::Kind;
pub use snapshot::{Now, Snapshot, now};
