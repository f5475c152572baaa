//! Deals: what is written about them and where they stand.

mod change;
mod column;
mod create;
mod delete;
mod get;
mod list;
mod place;
mod update;

pub use change::Change;
pub use column::column;
pub use create::{create, create_with_id};
pub use delete::{delete, restore};
pub use get::{Card, get};
pub use list::list;
pub use update::update;
