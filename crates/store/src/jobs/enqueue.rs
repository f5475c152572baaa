//! Adding a job inside the caller's transaction.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::Result;
use crate::tenant::Transaction;

/// A job as it is stored.
#[derive(Debug, Clone, Copy)]
pub struct NewJob<'a> {
    pub name: &'a str,
    pub payload: &'a serde_json::Value,
    /// While a job with this key waits, another one replaces it.
    pub key: Option<&'a str>,
    /// Jobs that share it run one at a time.
    pub serial: Option<&'a str>,
    /// As soon as possible when absent.
    pub run_at: Option<DateTime<Utc>>,
    pub attempts: i32,
}

/// Adds the job. With a key, transactions that enqueue the same key wait for each other until commit: call it late in the transaction.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue(tx: &mut impl Transaction, job: &NewJob<'_>) -> Result<()> {
    sqlx::query("select jobs.enqueue($1, $2::json, $3, $4, $5, $6, false)")
        .bind(job.name)
        .bind(job.payload)
        .bind(job.serial)
        .bind(job.run_at)
        .bind(job.attempts)
        .bind(job.key)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Makes sure that the job waits for the next full multiple of `every`, counted by the database's clock so that all processes agree.
/// One that waits already, even overdue, keeps its turn.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue_next(tx: &mut impl Transaction, job: &NewJob<'_>, every: Duration) -> Result<()> {
    sqlx::query(
        "select jobs.enqueue($1, $2::json, $3, to_timestamp((floor(extract(epoch from clock_timestamp()) / $4::numeric) + 1) * $4::numeric), $5, $6, true)",
    )
    .bind(job.name)
    .bind(job.payload)
    .bind(job.serial)
    .bind(i64::try_from(every.as_secs()).unwrap_or(i64::MAX))
    .bind(job.attempts)
    .bind(job.key)
    .execute(tx.connection())
    .await?;
    Ok(())
}
