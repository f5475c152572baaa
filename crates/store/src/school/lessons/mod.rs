//! Lessons in time order.

mod list;
mod record;

pub use list::{Filter, Item, Sort, list, total};
pub use record::{Record, get};
