//! Stages of pipelines and the way deals take through them.

mod change;
mod create;
mod delete;
mod get;
mod history;
mod restore;
mod update;

pub use change::Change;
pub(in crate::sales) use change::blank;
pub use create::{create, create_with_id};
pub use delete::delete;
pub(in crate::sales) use delete::empty_out;
pub use get::{get, list};
pub use history::history;
pub(in crate::sales) use restore::refill;
pub use restore::restore;
pub use update::update;
