//! People on their way to a vendor's page and back.

use chrono::{DateTime, Utc};
use domain::id::OrgId;
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

#[derive(Debug, Clone)]
pub struct SignIn {
    pub org: OrgId,
    pub vendor: String,
    pub created_by: Uuid,
    pub sealed: Vec<u8>,
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, state_digest: &[u8], vendor: &str, by: Uuid, sealed: &[u8], expires_at: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from sync_sign_ins where org_id = $1 and expires_at < now()", tx.org().0).execute(tx.connection()).await?;
    sqlx::query!(
        "insert into sync_sign_ins (org_id, state_digest, vendor, created_by, sealed, expires_at) values ($1, $2, $3, $4, $5, $6)",
        tx.org().0,
        state_digest,
        vendor,
        by,
        sealed,
        expires_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The one with that state, once: a state that came back is spent. `None` also when it came too late.
///
/// # Errors
/// When the database refuses.
pub async fn take(tx: &mut SystemTx, state_digest: &[u8], now: DateTime<Utc>) -> Result<Option<SignIn>> {
    let row =
        sqlx::query!("delete from sync_sign_ins where state_digest = $1 returning org_id, vendor, created_by, sealed, expires_at", state_digest)
            .fetch_optional(tx.connection())
            .await?;
    Ok(row.filter(|row| row.expires_at > now).map(|row| SignIn {
        org: OrgId(row.org_id),
        vendor: row.vendor,
        created_by: row.created_by,
        sealed: row.sealed,
    }))
}

/// The same for a caller of that organisation.
///
/// # Errors
/// When the database refuses.
pub async fn take_own(tx: &mut TenantTx, state_digest: &[u8], now: DateTime<Utc>) -> Result<Option<SignIn>> {
    let row = sqlx::query!(
        "delete from sync_sign_ins where org_id = $1 and state_digest = $2 returning org_id, vendor, created_by, sealed, expires_at",
        tx.org().0,
        state_digest
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.filter(|row| row.expires_at > now).map(|row| SignIn {
        org: OrgId(row.org_id),
        vendor: row.vendor,
        created_by: row.created_by,
        sealed: row.sealed,
    }))
}
