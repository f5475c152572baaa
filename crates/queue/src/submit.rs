//! Putting jobs into the queue, and looking at what is in it.

use std::time::Duration;

use chrono::{DateTime, Utc};
use store::jobs::{Backlog, DeadLetter, NewJob, SchemaChange};
use store::{Database, Transaction};

use crate::{Job, Schedule};

/// What can go wrong with the queue itself.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database is away or refused.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A payload that JSON has no form for.
    #[error("a job's payload cannot be written")]
    Payload(#[from] serde_json::Error),
    /// The engine did not start or broke off.
    #[error("job engine: {0}")]
    Engine(String),
}

/// The schema of the engine's tables.
pub(crate) const SCHEMA: &str = "jobs";

/// The way into the queue: cheap to clone.
#[derive(Debug, Clone)]
pub struct Queue {
    database: Database,
}

impl Queue {
    /// Takes the database whose transactions it will join.
    #[must_use]
    pub fn new(database: &Database) -> Self {
        Self { database: database.clone() }
    }

    /// Brings the engine's tables up to date, as the owner and one process at a time.
    ///
    /// # Errors
    /// When the database is out of reach or refuses.
    pub async fn migrate(database: &Database) -> Result<(), Error> {
        let change = SchemaChange::begin(database).await?;
        graphile_worker::WorkerUtils::new(change.pool(), SCHEMA).migrate().await.map_err(|error| Error::Engine(error.to_string()))?;
        Ok(change.finish().await?)
    }

    /// Adds the job; it runs after the transaction commits, and never if it does not. With a [`Job::key`], transactions that enqueue the same key
    /// wait for each other until commit, so call it late.
    ///
    /// # Errors
    /// When the database refuses; the transaction is then good for nothing but a rollback.
    pub async fn enqueue<J: Job>(&self, tx: &mut impl Transaction, job: &J) -> Result<(), Error> {
        self.add(tx, job, None).await
    }

    /// Adds a job that runs at that time and not before.
    ///
    /// # Errors
    /// As [`Queue::enqueue`].
    pub async fn enqueue_at<J: Job>(&self, tx: &mut impl Transaction, job: &J, at: DateTime<Utc>) -> Result<(), Error> {
        self.add(tx, job, Some(at)).await
    }

    async fn add<J: Job>(&self, tx: &mut impl Transaction, job: &J, run_at: Option<DateTime<Utc>>) -> Result<(), Error> {
        let payload = serde_json::to_value(job)?;
        let key = job.key().map(|key| format!("{}:{key}", J::NAME));
        let serial = job.serial();
        let attempts = i32::from(J::ATTEMPTS).min(i32::from(i16::MAX));
        let new = NewJob { name: J::NAME, payload: &payload, key: key.as_deref(), serial: serial.as_deref(), run_at, attempts };
        Ok(store::jobs::enqueue(tx, &new).await?)
    }

    /// Makes sure that each schedule's next run is in the queue. Called again and again by every worker process; the runs are still one each.
    pub(crate) async fn keep(&self, schedules: &[Schedule]) -> Result<(), Error> {
        let mut tx = self.database.begin_system().await?;
        for schedule in schedules {
            let key = format!("schedule:{}", schedule.name);
            let new = NewJob {
                name: schedule.name,
                payload: &schedule.payload,
                key: Some(&key),
                serial: Some(&key),
                run_at: None,
                attempts: schedule.attempts,
            };
            store::jobs::enqueue_next(&mut tx, &new, schedule.every).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Jobs that ran out of attempts or were given up, the newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn dead_letters(&self, most: i64) -> Result<Vec<DeadLetter>, Error> {
        let mut tx = self.database.begin_system().await?;
        Ok(store::jobs::dead_letters(&mut tx, most).await?)
    }

    /// Gives a dead letter all its attempts again. False when there is no such dead letter.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn revive(&self, dead_letter: i64) -> Result<bool, Error> {
        let mut tx = self.database.begin_system().await?;
        let found = store::jobs::revive(&mut tx, dead_letter).await?;
        tx.commit().await?;
        Ok(found)
    }

    /// How many jobs are due, wait, run, are dead.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn backlog(&self) -> Result<Backlog, Error> {
        let mut tx = self.database.begin_system().await?;
        Ok(store::jobs::backlog(&mut tx).await?)
    }
}

/// How often the schedules are looked after: often enough for the shortest, and at most twice a minute otherwise.
pub(crate) fn tick(schedules: &[Schedule]) -> Duration {
    let shortest = schedules.iter().map(|schedule| schedule.every).min().unwrap_or(Duration::MAX);
    (shortest / 2).clamp(Duration::from_millis(500), Duration::from_secs(30))
}
