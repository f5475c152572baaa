//! Jobs of accounts and mail. A new one is a file here and a line below.

mod offer_reset;
mod purge_deleted;
mod sealed;
mod send_mail;

use std::sync::Arc;
use std::time::Duration;

use queue::{Error, Registry, Schedule};

use crate::Context;

pub use offer_reset::OfferReset;
pub use purge_deleted::{KEPT, PurgeDeleted};
pub use send_mail::SendMail;

/// Teaches the worker these jobs.
pub fn register(registry: &mut Registry, ctx: &Arc<Context>) {
    registry.register::<OfferReset>(ctx);
    registry.register::<PurgeDeleted>(ctx);
    registry.register::<SendMail>(ctx);
}

/// When those run that come back by the clock.
///
/// # Errors
/// Never in practice: their payloads are empty.
pub fn schedules() -> Result<Vec<Schedule>, Error> {
    Ok(vec![Schedule::every(Duration::from_secs(86_400), &PurgeDeleted {})?])
}
