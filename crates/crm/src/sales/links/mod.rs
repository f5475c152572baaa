//! Contacts that are one person's without being one row: two entries of somebody in two systems. They share a `person_id`; one card shows them all, and
//! separating them is one update. A student and the mother who pays are two persons.

mod confirm;
mod get;
mod separate;

pub use confirm::confirm;
pub use get::{Links, get};
pub use separate::{restore_suggestion, separate, suggestion_rejected};
