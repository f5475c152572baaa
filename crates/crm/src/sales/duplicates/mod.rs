//! Records that share an e-mail or a phone, until they are merged, linked, or told apart.

mod likeness;
mod list;
mod of_record;
mod tell_apart;

pub(super) use likeness::pair;
pub use likeness::{Confidence, Likeness};
pub use list::{Group, list};
pub(super) use of_record::like;
pub use of_record::{Like, of_record};
pub use tell_apart::{tell_apart, tell_together};

/// As many members of a group are shown, and as many records can be merged at once.
pub const MOST: usize = 20;
