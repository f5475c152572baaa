//! Groups.

mod get;
mod list;
mod update;

pub use get::{Shown, get};
pub use list::list;
pub use update::{Change, update};
