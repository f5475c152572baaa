//! Invitations: by mail, for seven days, good for one person once.

mod accept;
mod create;
mod list;
mod look_up;
mod revoke;

pub use accept::{Acceptance, accept};
pub use create::{Invited, create};
pub use list::list;
pub use look_up::{Offer, look_up};
pub use revoke::revoke;
