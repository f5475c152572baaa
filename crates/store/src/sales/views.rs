//! Lists as somebody likes to see them.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq)]
pub struct View {
    pub id: Uuid,
    /// `company`, `contact`, `deal` or `task`.
    pub record_kind: String,
    pub name: String,
    pub user_id: Uuid,
    /// Seen by everybody, changed by its owner.
    pub is_shared: bool,
    pub position: i32,
    pub settings: Value,
    pub version: i64,
}

/// A person's own views and, `with_shared`, everybody's, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, user: Uuid, record_kind: Option<&str>, with_shared: bool) -> Result<Vec<View>> {
    Ok(sqlx::query_as!(
        View,
        "select id, record_kind, name, user_id, is_shared, position, settings, version from saved_views
         where org_id = $1 and (user_id = $2 or is_shared and $4) and ($3::text is null or record_kind = $3) order by record_kind, position, id limit 500",
        tx.org().0,
        user,
        record_kind,
        with_shared
    )
    .fetch_all(tx.connection())
    .await?)
}

/// One that the person may see.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, user: Uuid, id: Uuid) -> Result<Option<View>> {
    Ok(sqlx::query_as!(
        View,
        "select id, record_kind, name, user_id, is_shared, position, settings, version from saved_views
         where org_id = $1 and id = $2 and (user_id = $3 or is_shared)",
        tx.org().0,
        id,
        user
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, view: &View, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into saved_views (org_id, id, record_kind, name, user_id, is_shared, position, settings, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        tx.org().0,
        view.id,
        view.record_kind,
        view.name,
        view.user_id,
        view.is_shared,
        view.position,
        view.settings,
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
pub async fn change(tx: &mut TenantTx, view: &View, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update saved_views set name = $3, is_shared = $4, position = $5, settings = $6, updated_at = $7 where org_id = $1 and id = $2 returning version",
        tx.org().0,
        view.id,
        view.name,
        view.is_shared,
        view.position,
        view.settings,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn delete(tx: &mut TenantTx, id: Uuid) -> Result<()> {
    sqlx::query!("delete from saved_views where org_id = $1 and id = $2", tx.org().0, id).execute(tx.connection()).await?;
    Ok(())
}
