//! What becomes of a job that did not succeed. The engine has released it already with its own fixed delay; these statements replace that delay,
//! and touch the row only while it still is as the failed attempt left it.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::{Result, SystemTx};

/// Again after a random part of the delay, so that jobs that failed together do not come back together.
///
/// # Errors
/// When the database refuses.
pub async fn retry(tx: &mut SystemTx, id: i64, attempt: i16, longest: Duration) -> Result<()> {
    sqlx::query(
        "update jobs._private_jobs set run_at = clock_timestamp() + random() * $3 * interval '1 second', updated_at = now()
         where id = $1 and attempts = $2 and locked_at is null",
    )
    .bind(id)
    .bind(attempt)
    .bind(longest.as_secs_f64())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Again at that time; waiting is not a failure, so the attempt does not count.
///
/// # Errors
/// When the database refuses.
pub async fn wait_until(tx: &mut SystemTx, id: i64, attempt: i16, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update jobs._private_jobs set run_at = $3, attempts = attempts - 1, last_error = null, updated_at = now()
         where id = $1 and attempts = $2 and locked_at is null",
    )
    .bind(id)
    .bind(attempt)
    .bind(at)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Never again by itself: a dead letter.
///
/// # Errors
/// When the database refuses.
pub async fn give_up(tx: &mut SystemTx, id: i64, attempt: i16) -> Result<()> {
    sqlx::query("update jobs._private_jobs set attempts = max_attempts, updated_at = now() where id = $1 and attempts = $2 and locked_at is null")
        .bind(id)
        .bind(attempt)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Wakes the workers for the next of the jobs that run one at a time with one that has just ended, if one is due: the engine tells them of new jobs only, and would
/// let it wait for the next poll.
///
/// # Errors
/// When the database refuses.
pub async fn call_next(tx: &mut SystemTx, serial: i32) -> Result<()> {
    sqlx::query(
        "select pg_notify('jobs:insert', json_build_object('r', random(), 'count', 1)::text)
         where exists (select 1 from jobs._private_jobs where job_queue_id = $1 and is_available and run_at <= clock_timestamp())",
    )
    .bind(serial)
    .execute(tx.connection())
    .await?;
    Ok(())
}
