//! The engine's jobs, all on this page.

mod purge_sync_log;
mod work_connection;
mod work_run;

use std::sync::Arc;
use std::time::Duration;

pub use purge_sync_log::PurgeSyncLog;
pub use work_connection::WorkConnection;
pub(crate) use work_connection::poke_connection;
pub use work_run::WorkRun;

use crate::Engine;

/// Makes the worker able to do them.
pub fn register(registry: &mut queue::Registry, engine: &Arc<Engine>) {
    registry.register::<WorkRun>(engine);
    registry.register::<WorkConnection>(engine);
    registry.register::<PurgeSyncLog>(engine);
}

/// Jobs that run by the clock.
///
/// # Errors
/// Never in practice: their payloads are empty.
pub fn schedules() -> Result<Vec<queue::Schedule>, queue::Error> {
    Ok(vec![queue::Schedule::every(Duration::from_secs(86_400), &PurgeSyncLog {})?])
}
