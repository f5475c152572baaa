//! Pipelines: few in an organisation, so they come whole, with their stages.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Pipeline {
    pub id: Uuid,
    pub name: String,
    pub position: i32,
    pub is_default: bool,
    pub version: i64,
}

/// In their order.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Pipeline>> {
    Ok(sqlx::query_as!(
        Pipeline,
        "select id, name, position, is_default, version from pipelines where org_id = $1 and deleted_at is null order by position, id",
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Pipeline>> {
    Ok(sqlx::query_as!(
        Pipeline,
        "select id, name, position, is_default, version from pipelines where org_id = $1 and id = $2 and deleted_at is null",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Pipeline>> {
    let sql = "select id, name, position, is_default, version from pipelines
        where org_id = $1 and id = any($2) and deleted_at is null";
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(ids).persistent(false).fetch_all(tx.connection()).await?)
}

/// Takes the lock under which pipelines, their stages and their order change: two people who reorder at once come one after the other, and no deal comes
/// to a stage that is being taken away.
///
/// # Errors
/// When the database refuses.
pub async fn lock_all(tx: &mut TenantTx) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('pipelines ' || $1::text, 0)) as locked", tx.org().to_string())
        .fetch_one(tx.connection())
        .await?;
    Ok(())
}

/// The one that deals without a pipeline go to; without a default the first.
///
/// # Errors
/// When the database refuses.
pub async fn default(tx: &mut TenantTx) -> Result<Option<Uuid>> {
    Ok(sqlx::query_scalar!(
        "select id from pipelines where org_id = $1 and deleted_at is null order by is_default desc, position, id limit 1",
        tx.org().0
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, pipeline: &Pipeline, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into pipelines (org_id, id, name, position, is_default, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $6)",
        tx.org().0,
        pipeline.id,
        pipeline.name,
        pipeline.position,
        pipeline.is_default,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, pipeline: &Pipeline, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update pipelines set name = $3, position = $4, is_default = $5, updated_at = $6 where org_id = $1 and id = $2 returning version",
        tx.org().0,
        pipeline.id,
        pipeline.name,
        pipeline.position,
        pipeline.is_default,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// There is one default at most: the others cease to be it.
///
/// # Errors
/// When the database refuses.
pub async fn clear_default(tx: &mut TenantTx, except: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update pipelines set is_default = false, updated_at = $3 where org_id = $1 and id <> $2 and is_default and deleted_at is null",
        tx.org().0,
        except,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Hides a pipeline with its stages; the history keeps their names.
///
/// # Errors
/// When the database refuses.
pub async fn delete(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update stages set deleted_at = $3, updated_at = $3 where org_id = $1 and pipeline_id = $2 and deleted_at is null",
        tx.org().0,
        id,
        now
    )
    .execute(tx.connection())
    .await?;
    // It stays the default of its own time: whoever undoes the deletion has it back as such.
    sqlx::query!("update pipelines set deleted_at = $3, updated_at = $3 where org_id = $1 and id = $2", tx.org().0, id, now)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// A hidden pipeline, and when it was hidden.
///
/// # Errors
/// When the database refuses.
pub async fn hidden(tx: &mut TenantTx, id: Uuid) -> Result<Option<(Pipeline, DateTime<Utc>)>> {
    let row = sqlx::query!(
        r#"select id, name, position, is_default, version, deleted_at as "deleted_at!" from pipelines where org_id = $1 and id = $2 and deleted_at is not null"#,
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| {
        (Pipeline { id: row.id, name: row.name, position: row.position, is_default: row.is_default, version: row.version }, row.deleted_at)
    }))
}

/// Shows a hidden pipeline again with the stages that went with it, and returns those.
///
/// # Errors
/// When the database refuses.
pub async fn restore(tx: &mut TenantTx, id: Uuid, hidden_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<Vec<Uuid>> {
    sqlx::query!("update pipelines set deleted_at = null, updated_at = $3 where org_id = $1 and id = $2", tx.org().0, id, now)
        .execute(tx.connection())
        .await?;
    Ok(sqlx::query_scalar!(
        "update stages set deleted_at = null, updated_at = $4 where org_id = $1 and pipeline_id = $2 and deleted_at = $3 returning id",
        tx.org().0,
        id,
        hidden_at,
        now
    )
    .fetch_all(tx.connection())
    .await?)
}
