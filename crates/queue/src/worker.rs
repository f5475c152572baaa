//! Working the queue off.

use std::sync::Arc;
use std::time::Duration;

use graphile_worker::{LocalQueueConfig, RefetchDelayConfig, WorkerOptions, WorkerRecoveryConfig};
use store::Database;
use tokio_util::sync::CancellationToken;

use crate::settlement::Settlement;
use crate::submit::{SCHEMA, tick};
use crate::{Error, Queue, Registry, Schedule};

/// Notifications may be lost, and delayed jobs have none.
const POLL: Duration = Duration::from_secs(1);
const HEARTBEAT: Duration = Duration::from_secs(4);
/// A worker silent for so long is dead: with the sweep's interval its jobs are taken again within about 20 seconds.
const DEAD_AFTER: Duration = Duration::from_secs(14);
const SWEEP: Duration = Duration::from_secs(4);
/// Jobs are fetched ahead in batches; what a busy worker cannot begin by then goes back for others to take.
const FETCHED_FOR: Duration = Duration::from_secs(5);
/// Listener, heartbeat and sweep, fetch, completion. Jobs themselves use the application's pool.
const CONNECTIONS: u32 = 4;

static STARTING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// Takes jobs of its [`Registry`] until told to stop, several at a time, and keeps its schedules. Any number of processes may run one.
#[derive(Debug)]
pub struct Worker {
    database: Database,
    registry: Registry,
    schedules: Vec<Schedule>,
    concurrency: usize,
    grace: Duration,
}

impl Worker {
    /// Eight jobs at a time, ten seconds to finish them when told to stop.
    #[must_use]
    pub fn new(database: &Database, registry: Registry) -> Self {
        Self { database: database.clone(), registry, schedules: Vec::new(), concurrency: 8, grace: Duration::from_secs(10) }
    }

    /// How many jobs at a time; at least one.
    #[must_use]
    pub fn concurrency(self, jobs: usize) -> Self {
        Self { concurrency: jobs.max(1), ..self }
    }

    /// How long running jobs may go on after the signal to stop.
    #[must_use]
    pub fn grace(self, grace: Duration) -> Self {
        Self { grace, ..self }
    }

    /// Work that comes back by the clock. Its jobs must be in some worker's registry, not necessarily in this one's.
    #[must_use]
    pub fn schedules(self, schedules: Vec<Schedule>) -> Self {
        Self { schedules, ..self }
    }

    /// Runs until `shutdown`, then lets running jobs finish. An outage of the database is waited out.
    pub async fn run(self, shutdown: CancellationToken) {
        tokio::join!(self.work(&shutdown), self.keep_schedules(&shutdown));
    }

    /// Does whatever is due, in this task, and returns when nothing is; for tests. It sends no heartbeats: beside a running worker its longer jobs would
    /// be taken for a dead worker's.
    ///
    /// # Errors
    /// When the database is out of reach.
    pub async fn drain(&self) -> Result<(), Error> {
        let queue = Queue::new(&self.database);
        let pool = self.database.worker_pool(CONNECTIONS).await?;
        let settlement = Settlement::new(&self.database);
        let stopping = CancellationToken::new();
        let worker = self.options(&settlement, &stopping).pg_pool(pool.clone()).init().await.map_err(|error| Error::Engine(error.to_string()))?;
        loop {
            worker.run_once().await.map_err(|error| Error::Engine(error.to_string()))?;
            if queue.backlog().await?.due == 0 {
                break;
            }
        }
        pool.close().await;
        Ok(())
    }

    async fn work(&self, shutdown: &CancellationToken) {
        let mut pause = Duration::from_millis(200);
        while !shutdown.is_cancelled() {
            match self.work_while_connected(shutdown).await {
                Ok(()) => pause = Duration::from_millis(200),
                Err(error) => tracing::warn!(error = %error, "the job worker broke off and starts again"),
            }
            tokio::select! {
                () = shutdown.cancelled() => {}
                () = tokio::time::sleep(pause) => pause = (pause * 2).min(Duration::from_secs(5)),
            }
        }
    }

    async fn work_while_connected(&self, shutdown: &CancellationToken) -> Result<(), Error> {
        let pool = self.database.worker_pool(CONNECTIONS).await?;
        let settlement = Settlement::new(&self.database);
        let options = self.options(&settlement, shutdown).pg_pool(pool.clone()).shutdown_signal(shutdown.clone().cancelled_owned());
        // The engine looks after its schema and job names at each start; two workers of one process that do so at once lock each other out.
        let starting = STARTING.lock().await;
        let worker = options.init().await.map_err(|error| Error::Engine(error.to_string()))?;
        drop(starting);
        let result = worker.run().await.map_err(|error| Error::Engine(error.to_string()));
        pool.close().await;
        result
    }

    fn options(&self, settlement: &Arc<Settlement>, stopping: &CancellationToken) -> WorkerOptions {
        let recovery = WorkerRecoveryConfig::default()
            .heartbeat_interval(HEARTBEAT)
            .sweep_interval(SWEEP)
            .sweep_threshold(DEAD_AFTER)
            .recovery_delay(Duration::ZERO);
        // Without a delay an idle local queue wakes itself after every fetch and asks again at once (2,000 transactions a second, seen in 0.14.1). The first
        // notification ends the delay.
        let pause = RefetchDelayConfig::default().with_duration(POLL).with_threshold(0).with_max_abort_threshold(1);
        let ahead = LocalQueueConfig::default().with_size(self.concurrency * 4).with_ttl(FETCHED_FOR).with_refetch_delay(pause);
        let options = WorkerOptions::default()
            .schema(SCHEMA)
            .concurrency(self.concurrency)
            .poll_interval(POLL)
            .local_queue(ahead)
            .worker_recovery(recovery)
            .listen_os_shutdown_signals(false)
            .shutdown_grace_period(self.grace)
            .shutdown_interrupted_job_retry_delay(Duration::ZERO);
        self.registry.install(settlement.install(options), settlement, stopping)
    }

    async fn keep_schedules(&self, shutdown: &CancellationToken) {
        if self.schedules.is_empty() {
            return;
        }
        let queue = Queue::new(&self.database);
        let mut ticks = tokio::time::interval(tick(&self.schedules));
        loop {
            tokio::select! {
                () = shutdown.cancelled() => return,
                _ = ticks.tick() => {}
            }
            if let Err(error) = queue.keep(&self.schedules).await {
                tracing::warn!(error = %error, "schedules could not be looked after");
            }
        }
    }
}
