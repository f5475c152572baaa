//! Passes over a site: asked for, under way, done.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

/// Asks for a run, unless one is asked for or under way already: then that one's id comes back as an error.
///
/// # Errors
/// When the database refuses.
pub async fn ask(tx: &mut TenantTx, connection: Uuid, run: Uuid, reason: &str) -> Result<std::result::Result<(), Uuid>> {
    let row = sqlx::query!(
        r#"with before as (select run_id from lms_settings where org_id = $1 and connection_id = $2 for update),
             done as (update lms_settings s set run_id = $3, run_reason = $4, run_progress = null from before
               where s.org_id = $1 and s.connection_id = $2 and before.run_id is null returning s.run_id)
           select (select run_id from before) as before, exists (select from done) as "is_done!""#,
        tx.org().0,
        connection,
        run,
        reason
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(if row.is_done { Ok(()) } else { Err(row.before.unwrap_or(run)) })
}

/// The run to be worked on: the one that was asked for or was begun by a worker that died, else this one. With it the number of the pass.
///
/// # Errors
/// When the database refuses.
pub async fn begin(tx: &mut TenantTx, connection: Uuid, run: Uuid, reason: &str) -> Result<Option<(Uuid, String, i64)>> {
    let row = sqlx::query!(
        r#"update lms_settings set run_id = coalesce(run_id, $3), run_reason = coalesce(run_reason, $4), pass = pass + 1
           where org_id = $1 and connection_id = $2 returning run_id as "run!", run_reason as "reason!", pass"#,
        tx.org().0,
        connection,
        run,
        reason
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| (row.run, row.reason, row.pass)))
}

/// Shows how far it is.
///
/// # Errors
/// When the database refuses.
pub async fn progress(tx: &mut TenantTx, connection: Uuid, progress: &Value) -> Result<()> {
    sqlx::query!("update lms_settings set run_progress = $3 where org_id = $1 and connection_id = $2", tx.org().0, connection, progress)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Ends it. With `read`, the time it began and the vendor's time: what was read is of then.
///
/// # Errors
/// When the database refuses.
pub async fn end(tx: &mut TenantTx, connection: Uuid, read: Option<(DateTime<Utc>, DateTime<Utc>)>, counts: Option<&Value>) -> Result<()> {
    let (synced_at, graded_until) = read.unzip();
    sqlx::query!(
        "update lms_settings set run_id = null, run_reason = null, run_progress = null, synced_at = coalesce($3, synced_at), graded_until = coalesce($4, graded_until),
           counts = coalesce($5, counts) where org_id = $1 and connection_id = $2",
        tx.org().0,
        connection,
        synced_at,
        graded_until,
        counts
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What it was linked up to.
///
/// # Errors
/// When the database refuses.
pub async fn set_linked(tx: &mut TenantTx, connection: Uuid, at: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update lms_settings set linked_at = $3 where org_id = $1 and connection_id = $2", tx.org().0, connection, at)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Lets what people have asked for meanwhile stand against the worker's timer: a run that waits comes now, and a connection that was stopped not by itself.
///
/// # Errors
/// When the database refuses.
pub async fn settle(tx: &mut TenantTx, connection: Uuid) -> Result<()> {
    sqlx::query!(
        "update sync_connections c set next_run_at = case when s.run_id is not null then now() else '9999-01-01' end from lms_settings s
         where c.org_id = $1 and c.id = $2 and s.org_id = c.org_id and s.connection_id = c.id and (s.run_id is not null or not s.is_automatic)",
        tx.org().0,
        connection
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Joins by hash are allowed again in this transaction: what is not listed any more is found by comparing all with all otherwise.
///
/// # Errors
/// When the database refuses.
pub async fn compare_by_hash(tx: &mut TenantTx) -> Result<()> {
    sqlx::query!("select set_config('enable_hashjoin', 'on', true) as hashjoin").fetch_one(tx.connection()).await?;
    Ok(())
}
