//! Records from a file: a table of rows that a person exported from somewhere else. The rows go the way of a migration's records, with verdicts and an undo.

mod amount;
mod day;
mod decode;
mod field;
mod names;
mod own;
mod read;
mod record;
mod repeated;
mod session;
mod show;
mod start;
mod upload;

pub use field::Field;
pub use own::place;
pub use show::show;
pub use start::{StartSheet, start};
pub use upload::{Column, Uploaded, upload};

pub(crate) use session::{descriptor_of, open};

/// The vendor's name of runs that come from a file.
pub const VENDOR: &str = "csv";
/// Steps of such a run besides the engine's own.
pub(crate) const ROWS: &str = "rows";

/// The largest file.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;
pub const MOST_ROWS: usize = 100_000;
pub const MOST_COLUMNS: usize = 200;
