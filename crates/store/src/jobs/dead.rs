//! Jobs that nobody will try again, and the queue's length.

use chrono::{DateTime, Utc};
use sqlx::Row;

use crate::{Result, SystemTx};

/// A job that ran out of attempts or was given up.
#[derive(Debug, Clone)]
pub struct DeadLetter {
    pub id: i64,
    pub name: String,
    pub payload: serde_json::Value,
    pub error: String,
    pub attempts: i16,
    pub enqueued_at: DateTime<Utc>,
    pub died_at: DateTime<Utc>,
}

/// How many jobs there are of each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Could run now.
    pub due: i64,
    /// Wait for their time.
    pub later: i64,
    /// Are held by a worker.
    pub running: i64,
    pub dead: i64,
}

/// A job replaced by a newer one while it ran is marked as retired: it is finished business, not a dead letter.
const DEAD: &str = "job.attempts >= job.max_attempts and job.locked_at is null
  and not exists (select 1 from jobs._private_job_retirements retired where retired.id = job.id)";

/// The newest first.
///
/// # Errors
/// When the database refuses.
pub async fn dead_letters(tx: &mut SystemTx, most: i64) -> Result<Vec<DeadLetter>> {
    let sql = format!(
        "select job.id, task.identifier, job.payload, coalesce(job.last_error, '') as error, job.attempts, job.created_at, job.updated_at
         from jobs._private_jobs job join jobs._private_tasks task on task.id = job.task_id where {DEAD} order by job.updated_at desc, job.id desc limit $1"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(most).fetch_all(tx.connection()).await?;
    rows.into_iter()
        .map(|row| {
            Ok(DeadLetter {
                id: row.try_get("id")?,
                name: row.try_get("identifier")?,
                payload: row.try_get("payload")?,
                error: plain(row.try_get("error")?),
                attempts: row.try_get("attempts")?,
                enqueued_at: row.try_get("created_at")?,
                died_at: row.try_get("updated_at")?,
            })
        })
        .collect()
}

/// Gives a dead letter all its attempts back. False when there is no such dead letter.
///
/// # Errors
/// When the database refuses.
pub async fn revive(tx: &mut SystemTx, id: i64) -> Result<bool> {
    let sql = format!("update jobs._private_jobs job set attempts = 0, run_at = now(), updated_at = now() where job.id = $1 and {DEAD}");
    let done = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id).execute(tx.connection()).await?;
    Ok(done.rows_affected() > 0)
}

/// Deletes what was retired, and dead letters that nobody looked after since `before`. Returns how many.
///
/// # Errors
/// When the database refuses.
pub async fn sweep_dead(tx: &mut SystemTx, before: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query(
        "delete from jobs._private_jobs job where job.attempts >= job.max_attempts and job.locked_at is null
           and (job.updated_at < $1 or exists (select 1 from jobs._private_job_retirements retired where retired.id = job.id))",
    )
    .bind(before)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// # Errors
/// When the database refuses.
pub async fn backlog(tx: &mut SystemTx) -> Result<Backlog> {
    let sql = format!(
        "select count(*) filter (where job.is_available and job.run_at <= now()) as due,
                count(*) filter (where job.is_available and job.run_at > now()) as later,
                count(*) filter (where job.locked_at is not null) as running,
                count(*) filter (where {DEAD}) as dead
         from jobs._private_jobs job"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_one(tx.connection()).await?;
    Ok(Backlog { due: row.try_get("due")?, later: row.try_get("later")?, running: row.try_get("running")?, dead: row.try_get("dead")? })
}

/// The engine stores an error as `TaskError("…")`.
fn plain(stored: String) -> String {
    match stored.strip_prefix("TaskError(\"").and_then(|rest| rest.strip_suffix("\")")) {
        Some(reason) => reason.to_owned(),
        None => stored,
    }
}
