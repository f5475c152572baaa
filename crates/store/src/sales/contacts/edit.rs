use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::sales::tags;
use crate::{Result, TenantTx};

/// The columns of a contact that people write, all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactChange {
    pub name: String,
    pub position: Option<String>,
    pub company_id: Option<Uuid>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub phones_typed: Vec<String>,
    /// `[{"kind": …, "value": …}]`
    pub messengers: Value,
    pub addresses: Vec<String>,
    pub note: String,
    pub owner_id: Option<Uuid>,
    pub source: Option<String>,
    pub custom: Value,
    /// By id.
    pub tags: Vec<Uuid>,
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, id: Uuid, new: &ContactChange, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into contacts (org_id, id, name, position, company_id, emails, phones, phones_typed, messengers, addresses, note, owner_id, source, custom,
           created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)",
        tx.org().0,
        id,
        new.name,
        new.position,
        new.company_id,
        &new.emails,
        &new.phones,
        &new.phones_typed,
        new.messengers,
        &new.addresses,
        new.note,
        new.owner_id,
        new.source,
        new.custom,
        now
    )
    .execute(tx.connection())
    .await?;
    tags::put(tx, "contact", id, &new.tags).await
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, id: Uuid, change: &ContactChange, now: DateTime<Utc>) -> Result<i64> {
    let version = sqlx::query_scalar!(
        "update contacts set name = $3, position = $4, company_id = $5, emails = $6, phones = $7, phones_typed = $8, messengers = $9, addresses = $10, note = $11,
           owner_id = $12, source = $13, custom = $14, updated_at = $15
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        change.name,
        change.position,
        change.company_id,
        &change.emails,
        &change.phones,
        &change.phones_typed,
        change.messengers,
        &change.addresses,
        change.note,
        change.owner_id,
        change.source,
        change.custom,
        now
    )
    .fetch_one(tx.connection())
    .await?;
    tags::put(tx, "contact", id, &change.tags).await?;
    Ok(version)
}
