//! Tags: what people mark companies, contacts and deals with.

mod change;
mod create;
mod delete;
mod list;
mod update;

pub use change::Change;
pub use create::{create, create_with_id};
pub use delete::{delete, restore};
pub use list::{get, list};
pub use update::update;
