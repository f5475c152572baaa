//! Organisations: the tenants.

use chrono::{DateTime, Utc};
use domain::id::OrgId;
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

#[derive(Debug, Clone)]
pub struct Organisation {
    pub id: Uuid,
    pub name: String,
    pub time_zone: String,
    pub currency: String,
    pub locale: String,
    pub version: i64,
}

pub struct NewOrganisation<'a> {
    pub id: OrgId,
    pub name: &'a str,
    pub time_zone: &'a str,
    pub locale: &'a str,
    pub now: DateTime<Utc>,
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut SystemTx, new: &NewOrganisation<'_>) -> Result<()> {
    sqlx::query!(
        "insert into organisations (org_id, name, time_zone, locale, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)",
        new.id.0,
        new.name,
        new.time_zone,
        new.locale,
        new.now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The organisation the transaction is in.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx) -> Result<Option<Organisation>> {
    Ok(sqlx::query_as!(
        Organisation,
        "select org_id as id, name, time_zone, currency, locale, version from organisations where org_id = $1",
        tx.org().0
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// The same, held until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx) -> Result<Option<Organisation>> {
    Ok(sqlx::query_as!(
        Organisation,
        "select org_id as id, name, time_zone, currency, locale, version from organisations where org_id = $1 for update",
        tx.org().0
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Writes the four fields; the new version.
///
/// # Errors
/// When the database refuses.
pub async fn update(tx: &mut TenantTx, new: &Organisation, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update organisations set name = $2, time_zone = $3, currency = $4, locale = $5, updated_at = $6 where org_id = $1 returning version",
        tx.org().0,
        new.name,
        new.time_zone,
        new.currency,
        new.locale,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}
