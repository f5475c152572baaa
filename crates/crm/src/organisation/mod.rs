//! The caller's organisation.

mod change;
mod show;

pub use change::{OrganisationChange, change};
pub use show::show;
