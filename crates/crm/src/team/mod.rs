//! Who works in an organisation.

mod change_member;
pub mod invitations;
mod list_activity;
mod list_members;

pub use change_member::{MemberChange, change_member};
pub use list_activity::list_activity;
pub use list_members::list_members;

use domain::permissions::Role;

/// A stored role.
fn role(stored: &str) -> crate::Result<Role> {
    stored.parse().map_err(|()| crate::Error::internal("stored role is unknown", stored.to_owned()))
}
