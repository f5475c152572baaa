//! One search over records of every kind.

mod find;
mod highlight;
mod kind;

pub(in crate::sales) use find::words;
pub use find::{Found, find};
pub use kind::Kind;
