//! Lessons.

mod get;
mod list;
mod moment;

pub use get::get;
pub use list::list;
pub use moment::Moment;
