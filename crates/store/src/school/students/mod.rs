//! Students with their contact and balance.

mod details;
mod edit;
mod list;
mod record;
mod summary;

pub use edit::{ContactChange, StudentChange, change_contact, change_student, lock};
pub use list::{Filter, Item, Key, Sort, list, total};
pub use record::{Contact, ExternalId, GroupOf, Record, exists, get};
pub use summary::{Counts, Debts, Money, counts, debts, money};
