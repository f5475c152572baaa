//! Fields that both sides changed: seen, decided, and taken back.

mod list;
mod settle;

pub use list::{Listed, list};
pub use settle::{Decision, Settled, reopen, settle};
