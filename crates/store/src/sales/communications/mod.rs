//! Notes, calls, letters, messages and meetings: what was said, and when.

mod edit;
mod list;

pub use edit::{CommunicationChange, change, insert};
pub use list::{Communication, Filter, get, list, of_ids};
