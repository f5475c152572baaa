//! Keys for machines; only a hash of the secret is kept.

use chrono::{DateTime, Utc};
use domain::id::ApiKeyId;
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

/// A key and the standing of the person who answers for it.
#[derive(Debug)]
pub struct Standing {
    pub org_id: Uuid,
    pub id: Uuid,
    pub created_by: Uuid,
    pub scopes: Vec<String>,
    pub expires_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
    pub last_used_at: Option<DateTime<Utc>>,
    pub role: String,
    pub disabled_at: Option<DateTime<Utc>>,
    pub locale: String,
}

/// Before this look-up it is not known whose key it is, hence the system role.
///
/// # Errors
/// When the database refuses.
pub async fn standing(tx: &mut SystemTx, hash: &[u8]) -> Result<Option<Standing>> {
    Ok(sqlx::query_as!(
        Standing,
        "select k.org_id, k.id, k.created_by, k.scopes, k.expires_at, k.revoked_at, k.last_used_at, m.role, m.disabled_at, u.locale
         from api_keys k join members m on m.org_id = k.org_id and m.user_id = k.created_by join users u on u.id = k.created_by
         where k.secret_hash = $1",
        hash
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn touch(tx: &mut SystemTx, org: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update api_keys set last_used_at = $3 where org_id = $1 and id = $2", org, id, now).execute(tx.connection()).await?;
    Ok(())
}

pub struct NewKey<'a> {
    pub id: ApiKeyId,
    pub name: &'a str,
    pub prefix: &'a str,
    pub secret_hash: &'a [u8],
    pub scopes: &'a [String],
    pub created_by: Uuid,
    pub now: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, key: &NewKey<'_>) -> Result<()> {
    sqlx::query!(
        "insert into api_keys (org_id, id, name, prefix, secret_hash, scopes, created_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        tx.org().0,
        key.id.0,
        key.name,
        key.prefix,
        key.secret_hash,
        key.scopes,
        key.created_by,
        key.now,
        key.expires_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

#[derive(Debug)]
pub struct Row {
    pub id: Uuid,
    pub name: String,
    pub prefix: String,
    pub scopes: Vec<String>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
    pub last_used_at: Option<DateTime<Utc>>,
}

/// Keys that are not revoked, newest first.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        "select id, name, prefix, scopes, created_by, created_at, expires_at, last_used_at from api_keys
         where org_id = $1 and revoked_at is null order by created_at desc, id desc limit 200",
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// The key's name and scopes, when it was there to be revoked.
///
/// # Errors
/// When the database refuses.
pub async fn revoke(tx: &mut TenantTx, id: ApiKeyId, now: DateTime<Utc>) -> Result<Option<(String, Vec<String>)>> {
    let row = sqlx::query!(
        "update api_keys set revoked_at = $3 where org_id = $1 and id = $2 and revoked_at is null returning name, scopes",
        tx.org().0,
        id.0,
        now
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| (row.name, row.scopes)))
}
