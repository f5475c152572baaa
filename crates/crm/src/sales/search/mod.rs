//! One search over records of every kind.

mod find;
mod highlight;
mod kind;

pub use find::{Found, find};
pub use kind::Kind;
