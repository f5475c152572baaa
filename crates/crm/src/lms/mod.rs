//! What is read from learning platforms: how it is written, whom it belongs to, and how it is shown. People change nothing of it but whose it is.

pub mod bring_in;
mod decide;
mod link;
pub mod read;
mod suggest;

pub use decide::{keep_apart, link_to};
pub use link::link_unlinked;
pub use suggest::{Suggestion, suggestions};
