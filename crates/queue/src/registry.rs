//! The list of jobs that a worker can do.

use std::sync::Arc;

use graphile_worker::WorkerOptions;

use crate::Job;
use crate::adapter::{Adapter, Handle, OldName};
use crate::settlement::Settlement;
use tokio_util::sync::CancellationToken;

type Install = Box<dyn Fn(WorkerOptions, &Arc<Settlement>, &CancellationToken) -> WorkerOptions + Send + Sync>;

/// What a [`crate::Worker`] takes from the queue: jobs that are not listed are left to other workers. Two workers with two registries keep long work
/// from holding up short work.
#[derive(Default)]
pub struct Registry {
    installs: Vec<Install>,
    names: Vec<&'static str>,
}

impl Registry {
    /// An empty list.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a job type, with the names it had before, and what it works with.
    ///
    /// # Panics
    /// When a name is taken: two jobs would read each other's payloads.
    pub fn register<J: Job>(&mut self, context: &Arc<J::Context>) -> &mut Self {
        const { assert!(J::OLD_NAMES.len() <= 4, "at most four old names") };
        for name in std::iter::once(&J::NAME).chain(J::OLD_NAMES) {
            assert!(!self.names.contains(name), "the job name {name} is registered twice");
            self.names.push(name);
        }
        let context = context.clone();
        self.installs.push(Box::new(move |options, settlement, stopping| {
            let handle = Handle::<J>::new(context.clone(), settlement.clone(), stopping.clone());
            let mut options = options.add_extension(handle).define_job::<Adapter<J>>();
            // A job's name is a constant of its type, hence one type an old name.
            let old = J::OLD_NAMES.len();
            if old > 0 {
                options = options.define_job::<OldName<J, 0>>();
            }
            if old > 1 {
                options = options.define_job::<OldName<J, 1>>();
            }
            if old > 2 {
                options = options.define_job::<OldName<J, 2>>();
            }
            if old > 3 {
                options = options.define_job::<OldName<J, 3>>();
            }
            options
        }));
        self
    }

    pub(crate) fn install(&self, options: WorkerOptions, settlement: &Arc<Settlement>, stopping: &CancellationToken) -> WorkerOptions {
        self.installs.iter().fold(options, |options, install| install(options, settlement, stopping))
    }
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Registry").field("names", &self.names).finish_non_exhaustive()
    }
}
