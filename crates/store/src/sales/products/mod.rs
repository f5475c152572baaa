//! Products: what an organisation sells.

mod edit;
mod list;

pub use edit::{ProductChange, change, insert};
pub use list::{Filter, Product, get, list, of_ids, total};
