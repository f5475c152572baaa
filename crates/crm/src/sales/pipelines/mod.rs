//! Pipelines and, with them, their stages and what stands in those.

mod board;
mod create;
mod delete;
mod first;
mod get;
mod restore;
mod shown;
mod update;

pub use board::board;
pub(in crate::sales) use create::MOST_STAGES;
pub use create::{New, create, create_with_id};
pub use delete::delete;
pub use first::first;
pub use get::{get, list};
pub use restore::restore;
pub use shown::{Board, Column};
pub use update::{Change, update};
