//! Tokens of connections, sealed, and who renews them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Tokens {
    pub sealed: Vec<u8>,
    /// Grows with every renewal.
    pub serial: i64,
    pub expires_at: Option<DateTime<Utc>>,
    pub tries: i32,
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, connection: Uuid) -> Result<Option<Tokens>> {
    Ok(sqlx::query_as!(
        Tokens,
        "select sealed, serial, expires_at, tries from sync_tokens where org_id = $1 and connection_id = $2",
        tx.org().0,
        connection
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Those of a new sign-in.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, sealed: &[u8], expires_at: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query!(
        "insert into sync_tokens as t (org_id, connection_id, sealed, expires_at) values ($1, $2, $3, $4)
         on conflict (org_id, connection_id) do update set sealed = excluded.sealed, expires_at = excluded.expires_at, serial = t.serial + 1, renewed_at = now(),
           renewing_owner = null, renewing_until = null, tries = 0",
        tx.org().0,
        connection,
        sealed,
        expires_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes the right to renew tokens of that serial, for `seconds`. `None` when they are newer already or somebody else is renewing; else how many renewals
/// have begun since the last that came to an end, this one included.
///
/// # Errors
/// When the database refuses.
pub async fn begin_renewal(tx: &mut TenantTx, connection: Uuid, owner: Uuid, serial: i64, seconds: f64) -> Result<Option<i32>> {
    Ok(sqlx::query_scalar!(
        "update sync_tokens set renewing_owner = $3, renewing_until = now() + make_interval(secs => $5), tries = tries + 1
         where org_id = $1 and connection_id = $2 and serial = $4 and (renewing_until is null or renewing_until < now()) returning tries",
        tx.org().0,
        connection,
        owner,
        serial,
        seconds
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Stores what the vendor gave. `false` when somebody else has taken over meanwhile: their tokens hold.
///
/// # Errors
/// When the database refuses.
pub async fn finish_renewal(tx: &mut TenantTx, connection: Uuid, owner: Uuid, sealed: &[u8], expires_at: Option<DateTime<Utc>>) -> Result<bool> {
    let done = sqlx::query!(
        "update sync_tokens set sealed = $4, expires_at = $5, serial = serial + 1, renewed_at = now(), renewing_owner = null, renewing_until = null, tries = 0
         where org_id = $1 and connection_id = $2 and renewing_owner = $3",
        tx.org().0,
        connection,
        owner,
        sealed,
        expires_at
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives the right back without new tokens; nobody tries again for `seconds`.
///
/// # Errors
/// When the database refuses.
pub async fn abandon_renewal(tx: &mut TenantTx, connection: Uuid, owner: Uuid, seconds: f64) -> Result<()> {
    sqlx::query!(
        "update sync_tokens set renewing_owner = null, renewing_until = now() + make_interval(secs => $4)
         where org_id = $1 and connection_id = $2 and renewing_owner = $3",
        tx.org().0,
        connection,
        owner,
        seconds
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
