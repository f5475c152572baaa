//! Parts of the product that a school switches off or introduces step by step. `domain::feature` has the catalogue and decides; here it is asked and changed.

mod change;
mod gate;
mod list;

pub use change::{Change, change};
pub use gate::{on_for, require, require_in};
pub use list::{Decided, Shown, get, list};
