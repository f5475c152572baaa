//! Contacts: people, whether they buy, study, pay or teach.

mod edit;
mod list;
mod study;

pub use edit::{ContactChange, change, insert};
pub use list::{Contact, Filter, get, list, of_ids, total};
pub use study::{Study, is_of_the_school, study};
