//! Making one record of several, with what is needed to take it back.

mod account;
mod points_at;
mod rows;

pub use account::{Duplicate, Merge, Moved, NewMerge, get, insert, list, lock, merged_into, undo};
pub use points_at::{REFERENCES, Reference, lock_pointing, move_back, move_refs, move_to, pointing, references_of, share_tags};
pub use rows::{Row, columns, hide, is_kept, lock_rows, rows, show, write};
