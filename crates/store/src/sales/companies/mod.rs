//! Companies.

mod edit;
mod list;

pub use edit::{CompanyChange, change, insert};
pub use list::{Company, Filter, get, list, of_ids, total};
