//! Requests sent to vendors, for the log people read.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

#[derive(Debug, Clone)]
pub struct Call {
    pub at: DateTime<Utc>,
    pub label: String,
    pub request_id: String,
    pub status: Option<i32>,
    pub duration_ms: i32,
    pub failure: Option<String>,
    pub lane: String,
}

/// # Errors
/// When the database refuses.
pub async fn append(tx: &mut TenantTx, connection: Uuid, calls: &[Call]) -> Result<()> {
    let at: Vec<DateTime<Utc>> = calls.iter().map(|call| call.at).collect();
    let labels: Vec<String> = calls.iter().map(|call| call.label.clone()).collect();
    let ids: Vec<String> = calls.iter().map(|call| call.request_id.clone()).collect();
    let statuses: Vec<Option<i32>> = calls.iter().map(|call| call.status).collect();
    let durations: Vec<i32> = calls.iter().map(|call| call.duration_ms).collect();
    let failures: Vec<Option<String>> = calls.iter().map(|call| call.failure.clone()).collect();
    let lanes: Vec<String> = calls.iter().map(|call| call.lane.clone()).collect();
    sqlx::query!(
        "insert into sync_calls (org_id, connection_id, at, label, request_id, status, duration_ms, failure, lane)
         select $1, $2, n.* from unnest($3::timestamptz[], $4::text[], $5::text[], $6::int[], $7::int[], $8::text[], $9::text[]) as n
         where exists (select from sync_connections c where c.org_id = $1 and c.id = $2)",
        tx.org().0,
        connection,
        &at,
        &labels,
        &ids,
        &statuses as &[Option<i32>],
        &durations,
        &failures as &[Option<String>],
        &lanes
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Newest first, those before `before`; with `failed` only failures.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, connection: Uuid, failed: bool, before: Option<i64>, most: i64) -> Result<Vec<(i64, Call)>> {
    let rows = sqlx::query_as!(
        Listed,
        "select id, at, label, request_id, status, duration_ms, failure, lane from sync_calls
         where org_id = $1 and connection_id = $2 and ($3::bigint is null or id < $3) and (not $4 or failure is not null) order by id desc limit $5",
        tx.org().0,
        connection,
        before,
        failed,
        most
    )
    .fetch_all(tx.connection())
    .await?;
    let call = |row: Listed| {
        let call = Call {
            at: row.at,
            label: row.label,
            request_id: row.request_id,
            status: row.status,
            duration_ms: row.duration_ms,
            failure: row.failure,
            lane: row.lane,
        };
        (row.id, call)
    };
    Ok(rows.into_iter().map(call).collect())
}

struct Listed {
    id: i64,
    at: DateTime<Utc>,
    label: String,
    request_id: String,
    status: Option<i32>,
    duration_ms: i32,
    failure: Option<String>,
    lane: String,
}

/// Deletes those older than `before`, at most `most`, and says how many.
///
/// # Errors
/// When the database refuses.
pub async fn purge(tx: &mut SystemTx, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let done = sqlx::query!(
        "delete from sync_calls where (org_id, connection_id, id) in (select org_id, connection_id, id from sync_calls where at < $1 order by at limit $2)",
        before,
        most
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}
