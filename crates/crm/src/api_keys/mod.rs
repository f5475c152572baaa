//! Keys for machines: scoped, shown once, kept as a hash.

mod create;
mod list;
mod revoke;

pub use create::{Created, NewApiKey, create};
pub use list::list;
pub use revoke::revoke;
