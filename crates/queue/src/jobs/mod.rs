//! The jobs that look after the queue and the outbox themselves.

mod purge_outbox;
mod sweep_dead;

use std::sync::Arc;
use std::time::Duration;

use domain::clock::Clock;
use store::Database;

use crate::{Error, Registry, Schedule};

pub use purge_outbox::PurgeOutbox;
pub use sweep_dead::SweepDead;

/// What these jobs work with.
pub struct Upkeep {
    /// Where they clean up.
    pub database: Database,
    /// Says what is old.
    pub clock: Arc<dyn Clock>,
}

/// Adds these jobs to a worker's registry.
pub fn register(registry: &mut Registry, upkeep: &Arc<Upkeep>) {
    registry.register::<PurgeOutbox>(upkeep).register::<SweepDead>(upkeep);
}

/// When they run.
///
/// # Errors
/// Never in practice: their payloads are empty.
pub fn schedules() -> Result<Vec<Schedule>, Error> {
    Ok(vec![Schedule::every(Duration::from_secs(3600), &PurgeOutbox {})?, Schedule::every(Duration::from_secs(86_400), &SweepDead {})?])
}
