//! Our verdicts in place of the engine's one way to fail.
//!
//! The engine knows only "failed: again after eⁿ seconds". So the job's verdict is noted here before the engine learns of the failure, and carried
//! out right after the engine has released the row. A process that dies in between leaves the engine's own delay: late, but nothing is lost.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use graphile_worker::{FailureReason, Job as Row, JobComplete, JobFail, JobPermanentlyFail, JobRecovery, JobRecoveryResult, WorkerOptions};
use store::Database;

use crate::{Job, Outcome};

enum Verdict {
    Retry { longest: Duration },
    WaitUntil(DateTime<Utc>),
    GiveUp,
}

pub(crate) struct Settlement {
    database: Database,
    verdicts: Mutex<HashMap<i64, Verdict>>,
}

impl Settlement {
    pub(crate) fn new(database: &Database) -> Arc<Self> {
        Arc::new(Self { database: database.clone(), verdicts: Mutex::default() })
    }

    pub(crate) fn note<J: Job>(&self, job: i64, attempt: u16, outcome: Outcome) {
        let verdict = match outcome {
            Outcome::Retry(_) => Verdict::Retry { longest: J::BACKOFF.longest(attempt) },
            Outcome::WaitUntil(at) => Verdict::WaitUntil(at),
            Outcome::GiveUp(_) => Verdict::GiveUp,
        };
        self.verdicts.lock().unwrap_or_else(PoisonError::into_inner).insert(job, verdict);
    }

    pub(crate) fn install(self: &Arc<Self>, options: WorkerOptions) -> WorkerOptions {
        let (done, failed, exhausted) = (self.clone(), self.clone(), self.clone());
        options
            .on(JobComplete, move |completion| {
                let settlement = done.clone();
                async move { settlement.call_next(&completion.job).await }
            })
            .on(JobFail, move |failure| {
                let settlement = failed.clone();
                async move { settlement.carry_out(&failure.job, false).await }
            })
            .on(JobPermanentlyFail, move |failure| {
                let settlement = exhausted.clone();
                async move { settlement.carry_out(&failure.job, true).await }
            })
            .on(JobRecovery, |recovery| async move { recovered(&recovery.job, recovery.reason) })
    }

    async fn carry_out(&self, row: &Row, exhausted: bool) {
        let verdict = self.verdicts.lock().unwrap_or_else(PoisonError::into_inner).remove(row.id());
        if let Err(error) = self.write(row, exhausted, verdict).await {
            tracing::warn!(job.id = row.id(), error = %error, "the job keeps the engine's own delay");
        }
    }

    async fn call_next(&self, row: &Row) {
        let Some(serial) = *row.job_queue_id() else { return };
        let called = async {
            let mut tx = self.database.begin_system().await?;
            store::jobs::call_next(&mut tx, serial).await?;
            tx.commit().await
        };
        if let Err(error) = called.await {
            tracing::debug!(job.id = row.id(), error = %error, "the next job of the series waits for a poll");
        }
    }

    async fn write(&self, row: &Row, exhausted: bool, verdict: Option<Verdict>) -> store::Result<()> {
        let (id, attempt) = (*row.id(), *row.attempts());
        let mut tx = self.database.begin_system().await?;
        match verdict {
            Some(Verdict::WaitUntil(at)) => store::jobs::wait_until(&mut tx, id, attempt, at).await?,
            Some(Verdict::Retry { longest }) if !exhausted => store::jobs::retry(&mut tx, id, attempt, longest).await?,
            Some(Verdict::GiveUp | Verdict::Retry { .. }) => store::jobs::give_up(&mut tx, id, attempt).await?,
            None => {}
        }
        if let Some(serial) = *row.job_queue_id() {
            store::jobs::call_next(&mut tx, serial).await?;
        }
        tx.commit().await
    }
}

/// A job whose worker died is due at once, but the attempt counts: a job that kills its worker must not do so for ever.
fn recovered(row: &Row, reason: FailureReason) -> JobRecoveryResult {
    match reason {
        FailureReason::WorkerCrashed => JobRecoveryResult::Reschedule { run_at: *row.run_at(), attempts: Some(*row.attempts()) },
        _ => JobRecoveryResult::Default,
    }
}
