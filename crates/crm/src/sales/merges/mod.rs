//! Making one record of several, and taking it back.
//!
//! A field is the primary's value, or where that is empty the first one that is not; e-mails, phones, messengers and addresses are united; the caller may
//! choose otherwise field by field. Whatever points at the duplicates points at the primary afterwards, and the duplicates are deleted: after as many days as
//! a deleted record is kept they are purged, and until then the merge can be undone.

mod combine;
mod fields;
mod get;
mod make;
mod preview;
mod undo;
mod wanted;

pub use get::{get, list, merged_into};
pub use make::make;
pub use preview::{Preview, named, preview, shown_as};
pub use undo::{Undone, undo, until};
pub use wanted::Wanted;
