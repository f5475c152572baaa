//! The school's tables as pages read them: keyset lists, single records, figures, and the few columns people correct by hand.
//!
//! Writes of an import do not come through here. Every list takes a [`Window`] and gives a [`Page`]: rows in a total order (the last key is the
//! row's id), so that following the keys meets every row exactly once.

pub mod attendance;
pub mod branches;
pub mod calendar;
mod count;
pub mod dashboard;
pub mod groups;
pub mod ledger;
pub mod lessons;
mod page;
pub mod payments;
mod percent;
mod reference;
pub mod rooms;
pub mod search;
pub mod students;
pub mod subjects;
pub mod subscriptions;
pub mod teachers;

pub use count::COUNT_UP_TO;
pub use page::{DayKey, NameKey, Page, TimeKey, Window, is_storable};
pub use percent::percent;
pub use reference::Named;
