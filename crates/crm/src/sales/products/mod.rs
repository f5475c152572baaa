//! Products: what an organisation sells.

mod change;
mod create;
mod delete;
mod get;
mod list;
mod update;

pub use change::Change;
pub use create::{create, create_with_id};
pub use delete::{delete, restore};
pub use get::get;
pub use list::list;
pub use update::update;
