use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

/// The columns of a group that people correct, all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupChange {
    pub name: String,
    pub note: String,
    pub capacity: Option<i32>,
}

/// The group's version, with the row locked until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!("select version from groups where org_id = $1 and id = $2 and deleted_at is null for no key update", tx.org().0, id)
        .fetch_optional(tx.connection())
        .await?)
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, id: Uuid, change: &GroupChange, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update groups set name = $3, note = $4, capacity = $5, updated_at = $6 where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        change.name,
        change.note,
        change.capacity,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}
