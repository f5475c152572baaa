use std::sync::Arc;
use std::time::Duration;

use connector::Registry;
use crm::Context;

/// How the engine paces itself. The defaults suit a real vendor; tests shorten the times.
#[derive(Debug, Clone)]
pub struct EngineSettings {
    /// A worker that says nothing for so long is taken for dead, and its run is continued by another.
    pub lease: Duration,
    /// Rows wait at most so long for more before they are written: a short wait is a smooth progress bar, a long one fewer transactions.
    pub flush_after: Duration,
    pub flush_records: usize,
    /// Pauses after failures of the vendor that pass by themselves; when they are used up, the run stops and says so.
    pub pauses: Vec<Duration>,
    /// How long a stopped run keeps its sealed key, so that a person can resume without typing it again.
    pub keep_credential: chrono::TimeDelta,
}

impl Default for EngineSettings {
    fn default() -> Self {
        Self {
            lease: Duration::from_secs(10),
            flush_after: Duration::from_millis(300),
            flush_records: 1000,
            pauses: [1, 2, 4, 8, 15, 30, 60].map(Duration::from_secs).to_vec(),
            keep_credential: chrono::TimeDelta::hours(24),
        }
    }
}

/// What the engine works with: cheap to clone.
#[derive(Clone)]
pub struct Engine {
    pub ctx: Context,
    pub registry: Registry,
    pub settings: Arc<EngineSettings>,
}

impl Engine {
    #[must_use]
    pub fn new(ctx: Context, registry: Registry, settings: EngineSettings) -> Self {
        Self { ctx, registry, settings: Arc::new(settings) }
    }
}
