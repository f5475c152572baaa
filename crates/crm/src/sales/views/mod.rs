//! Saved views: a list with its filters, order and columns under a name. Everybody sees their own and the shared ones, and changes their own.

mod change;
mod create;
mod delete;
mod list;
mod update;

pub use change::Change;
pub use create::create;
pub use delete::delete;
pub use list::{get, list};
pub use update::update;
