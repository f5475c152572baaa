//! Stretches of work on a connection, and what they came to.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

#[derive(Debug, Clone)]
pub struct Run {
    pub id: Uuid,
    pub started_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
    pub reason: String,
    pub counts: Value,
    pub error_code: Option<String>,
    pub error_detail: Option<String>,
}

/// Writes how a run stands.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, run: &Run) -> Result<()> {
    sqlx::query!(
        "insert into sync_runs (org_id, connection_id, id, started_at, finished_at, reason, counts, error_code, error_detail)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (org_id, connection_id, id) do update set finished_at = excluded.finished_at, reason = excluded.reason, counts = excluded.counts,
           error_code = excluded.error_code, error_detail = excluded.error_detail",
        tx.org().0,
        connection,
        run.id,
        run.started_at,
        run.finished_at,
        run.reason,
        run.counts,
        run.error_code,
        run.error_detail
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Newest first.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, connection: Uuid, before: Option<DateTime<Utc>>, most: i64) -> Result<Vec<Run>> {
    Ok(sqlx::query_as!(
        Run,
        "select id, started_at, finished_at, reason, counts, error_code, error_detail from sync_runs
         where org_id = $1 and connection_id = $2 and ($3::timestamptz is null or started_at < $3) order by started_at desc limit $4",
        tx.org().0,
        connection,
        before,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Deletes those older than `before`, at most `most`, and says how many.
///
/// # Errors
/// When the database refuses.
pub async fn purge(tx: &mut SystemTx, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let done = sqlx::query!(
        "delete from sync_runs where (org_id, connection_id, id) in (select org_id, connection_id, id from sync_runs where started_at < $1 limit $2)",
        before,
        most
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}
