//! Contacts.

mod change;
mod create;
mod delete;
mod get;
mod list;
mod messengers;
mod update;

pub use change::Change;
pub use create::{create, create_with_id};
pub use delete::{delete, restore};
pub use get::{Card, Student, get};
pub use list::list;
pub use messengers::Messenger;
pub use update::update;
