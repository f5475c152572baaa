//! How far each stream of a connection has been read.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, Default)]
pub struct Stream {
    pub stream: String,
    /// `initial` until everything has been read once, then `following`.
    pub phase: String,
    pub cursor: Option<Value>,
    /// What the pass under way, or else the next, reads from.
    pub since: Option<DateTime<Utc>>,
    /// Set while a pass is under way.
    pub pass_started_at: Option<DateTime<Utc>>,
    pub done: i64,
    pub total: Option<i64>,
    pub last_success_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
    pub last_error_at: Option<DateTime<Utc>>,
}

/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, connection: Uuid) -> Result<Vec<Stream>> {
    Ok(sqlx::query_as!(
        Stream,
        "select stream, phase, cursor, since, pass_started_at, done, total, last_success_at, last_error, last_error_at from sync_streams
         where org_id = $1 and connection_id = $2 order by stream",
        tx.org().0,
        connection
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, stream: &Stream) -> Result<()> {
    sqlx::query!(
        "insert into sync_streams (org_id, connection_id, stream, phase, cursor, since, pass_started_at, done, total, last_success_at, last_error, last_error_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (org_id, connection_id, stream) do update set phase = excluded.phase, cursor = excluded.cursor, since = excluded.since,
           pass_started_at = excluded.pass_started_at, done = excluded.done, total = excluded.total, last_success_at = excluded.last_success_at,
           last_error = excluded.last_error, last_error_at = excluded.last_error_at",
        tx.org().0,
        connection,
        stream.stream,
        stream.phase,
        stream.cursor,
        stream.since,
        stream.pass_started_at,
        stream.done,
        stream.total,
        stream.last_success_at,
        stream.last_error,
        stream.last_error_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Tells the planner what a first load has brought so far.
///
/// # Errors
/// When the database refuses.
pub async fn refresh_statistics(tx: &mut TenantTx, kind: &str) -> Result<()> {
    sqlx::query!("select refresh_sync_statistics($1)", kind).execute(tx.connection()).await?;
    Ok(())
}
