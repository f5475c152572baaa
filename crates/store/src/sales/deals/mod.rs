//! Deals: the list, the columns of a board, and what people write.

mod bring_back;
mod column;
mod edit;
mod list;
mod relocate;
mod row;

pub use bring_back::{Returned, bring_back, displaced};
pub use column::column;
pub use edit::{DealChange, Standing, change, insert, standing};
pub use list::{Filter, Status, get, list, of_ids, total};
pub use relocate::{Relocated, relocate};
pub use row::Deal;
