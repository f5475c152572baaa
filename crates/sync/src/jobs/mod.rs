//! The engine's jobs, all on this page.

mod work_run;

use std::sync::Arc;

pub use work_run::WorkRun;

use crate::Engine;

/// Makes the worker able to do them.
pub fn register(registry: &mut queue::Registry, engine: &Arc<Engine>) {
    registry.register::<WorkRun>(engine);
}
