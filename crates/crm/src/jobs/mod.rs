//! Jobs of accounts and mail. A new one is a file here and a line below.

mod offer_reset;
mod sealed;
mod send_mail;

use std::sync::Arc;

use queue::Registry;

use crate::Context;

pub use offer_reset::OfferReset;
pub use send_mail::SendMail;

/// Teaches the worker these jobs.
pub fn register(registry: &mut Registry, ctx: &Arc<Context>) {
    registry.register::<OfferReset>(ctx);
    registry.register::<SendMail>(ctx);
}
