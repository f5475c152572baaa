//! Fields that an organisation adds to its companies, contacts and deals by itself. Their values are written with the record.

mod change;
mod create;
mod delete;
mod list;
mod update;

pub use change::{Change, New};
pub use create::{create, create_with_id};
pub use delete::{delete, restore};
pub use list::{get, list};
pub use update::update;
