//! The school's tables as pages read them: keyset lists, single records, figures, and the few columns people correct by hand.
//!
//! Writes of an import do not come through here. Every list takes a [`crate::page::Window`] and gives a [`crate::page::Page`]: rows in a total order (the last key is the
//! row's id), so that following the keys meets every row exactly once.

pub mod attendance;
pub mod branches;
pub mod calendar;
pub mod dashboard;
pub mod groups;
pub mod ledger;
pub mod lessons;
pub mod payments;
mod percent;
mod reference;
pub mod rooms;
pub mod search;
pub mod students;
pub mod subjects;
pub mod subscriptions;
pub mod teachers;

pub use percent::percent;
pub use reference::Named;
