//! Why deals are lost, as the organisation words it.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LossReason {
    pub id: Uuid,
    pub name: String,
    pub position: i32,
    pub version: i64,
}

/// In their order.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<LossReason>> {
    Ok(sqlx::query_as!(
        LossReason,
        "select id, name, position, version from loss_reasons where org_id = $1 and deleted_at is null order by position, id limit 200",
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<LossReason>> {
    Ok(sqlx::query_as!(
        LossReason,
        "select id, name, position, version from loss_reasons where org_id = $1 and id = $2 and deleted_at is null",
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
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<LossReason>> {
    let sql = "select id, name, position, version from loss_reasons
        where org_id = $1 and id = any($2) and deleted_at is null";
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(ids).persistent(false).fetch_all(tx.connection()).await?)
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, reason: &LossReason, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into loss_reasons (org_id, id, name, position, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)",
        tx.org().0,
        reason.id,
        reason.name,
        reason.position,
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
pub async fn change(tx: &mut TenantTx, reason: &LossReason, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update loss_reasons set name = $3, position = $4, updated_at = $5 where org_id = $1 and id = $2 returning version",
        tx.org().0,
        reason.id,
        reason.name,
        reason.position,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Hides a reason; deals that were lost for it keep it.
///
/// # Errors
/// When the database refuses.
pub async fn delete(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update loss_reasons set deleted_at = $3, updated_at = $3 where org_id = $1 and id = $2", tx.org().0, id, now)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Offers a hidden reason again and returns its new version; `None` when there is none that is hidden since `after` or later.
///
/// # Errors
/// When the database refuses.
pub async fn restore(tx: &mut TenantTx, id: Uuid, after: DateTime<Utc>, now: DateTime<Utc>) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(
        "update loss_reasons set deleted_at = null, updated_at = $4 where org_id = $1 and id = $2 and deleted_at >= $3 returning version",
        tx.org().0,
        id,
        after,
        now
    )
    .fetch_optional(tx.connection())
    .await?)
}
