//! Changes that clients sent and that were applied, under the ids the clients gave them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

/// What was applied.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Applied {
    /// Of the change as it came.
    pub request_hash: Vec<u8>,
    pub record_id: Uuid,
    /// None of a record that was deleted.
    pub version: Option<i64>,
}

/// # Errors
/// When the database refuses.
pub async fn find(tx: &mut TenantTx, actor: Uuid, change: &str) -> Result<Option<Applied>> {
    let sql = "select request_hash, record_id, version from feed_results where org_id = $1 and actor_id = $2 and change_id = $3";
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(actor).bind(change).fetch_optional(tx.connection()).await?)
}

/// Of two at once the first is kept.
///
/// # Errors
/// When the database refuses.
pub async fn keep(tx: &mut TenantTx, actor: Uuid, change: &str, applied: &Applied, now: DateTime<Utc>) -> Result<()> {
    let sql = "insert into feed_results (org_id, actor_id, change_id, request_hash, record_id, version, at) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict do nothing";
    let query = sqlx::query(sql).bind(tx.org().0).bind(actor).bind(change).bind(&applied.request_hash).bind(applied.record_id).bind(applied.version);
    query.bind(now).execute(tx.connection()).await?;
    Ok(())
}

/// Forgets what was applied before then, at most `most`; returns how many.
///
/// # Errors
/// When the database refuses.
pub async fn purge(tx: &mut SystemTx, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let sql = "delete from feed_results where (org_id, actor_id, change_id) in
        (select org_id, actor_id, change_id from feed_results where at < $1 order by at limit $2)";
    Ok(sqlx::query(sql).bind(before).bind(most).execute(tx.connection()).await?.rows_affected())
}
