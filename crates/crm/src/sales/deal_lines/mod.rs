//! The lines of a deal: what is sold in it, and the sum that makes its amount.
//!
//! Lines have no version of their own. Every write takes the deal's lock, checks the version the caller saw, writes all lines and the deal's amount, and
//! moves the deal's version.

mod change;
mod list;
mod write;

pub use change::{Change, Listed, MOST};
pub use list::{DealLines, list};
pub use write::{add, change, remove, replace};
