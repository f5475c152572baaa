use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::sales::tags;
use crate::{Result, TenantTx};

/// The columns of a company that people write, all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CompanyChange {
    pub name: String,
    pub website: Option<String>,
    pub industry: Option<String>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub phones_typed: Vec<String>,
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
pub async fn insert(tx: &mut TenantTx, id: Uuid, new: &CompanyChange, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into companies (org_id, id, name, website, industry, emails, phones, phones_typed, addresses, note, owner_id, source, custom, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)",
        tx.org().0,
        id,
        new.name,
        new.website,
        new.industry,
        &new.emails,
        &new.phones,
        &new.phones_typed,
        &new.addresses,
        new.note,
        new.owner_id,
        new.source,
        new.custom,
        now
    )
    .execute(tx.connection())
    .await?;
    tags::put(tx, "company", id, &new.tags).await
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, id: Uuid, change: &CompanyChange, now: DateTime<Utc>) -> Result<i64> {
    let version = sqlx::query_scalar!(
        "update companies set name = $3, website = $4, industry = $5, emails = $6, phones = $7, phones_typed = $8, addresses = $9, note = $10, owner_id = $11,
           source = $12, custom = $13, updated_at = $14
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        change.name,
        change.website,
        change.industry,
        &change.emails,
        &change.phones,
        &change.phones_typed,
        &change.addresses,
        change.note,
        change.owner_id,
        change.source,
        change.custom,
        now
    )
    .fetch_one(tx.connection())
    .await?;
    tags::put(tx, "company", id, &change.tags).await?;
    Ok(version)
}
