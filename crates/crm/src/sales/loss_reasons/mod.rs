//! Why deals are lost, in the organisation's words.

mod create;
mod delete;
mod list;
mod restore;
mod update;

pub use create::{create, create_with_id};
pub use delete::delete;
pub use list::list;
pub use restore::restore;
pub use update::{Change, update};
