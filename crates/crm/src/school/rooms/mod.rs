//! Rooms.

mod get;
mod list;
mod update;

pub use get::get;
pub use list::list;
pub use update::{Change, update};
