//! Groups and who is in them.

mod edit;
mod list;
mod record;

pub use edit::{GroupChange, change, lock};
pub use list::{Filter, Item, list, total};
pub use record::{Member, Record, get};
