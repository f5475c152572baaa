use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

/// The columns of a product that people write, all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductChange {
    pub name: String,
    pub code: Option<String>,
    pub price_minor: i64,
    pub currency: String,
    pub unit: Option<String>,
    pub is_active: bool,
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, id: Uuid, new: &ProductChange, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into products (org_id, id, name, code, price_minor, currency, unit, is_active, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6::text, $7, $8, $9, $9)",
        tx.org().0,
        id,
        new.name,
        new.code,
        new.price_minor,
        new.currency,
        new.unit,
        new.is_active,
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
pub async fn change(tx: &mut TenantTx, id: Uuid, change: &ProductChange, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update products set name = $3, code = $4, price_minor = $5, currency = $6::text, unit = $7, is_active = $8, updated_at = $9
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        change.name,
        change.code,
        change.price_minor,
        change.currency,
        change.unit,
        change.is_active,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}
