//! Tasks: what is to be done, by whom and until when.

mod edit;
mod list;

pub use edit::{TaskChange, change, insert};
pub use list::{Filter, State, Task, TaskKey, count_open, get, list, of_ids};
