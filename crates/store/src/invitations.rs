//! Invitations by e-mail; only a hash of the link's token is kept.

use chrono::{DateTime, Utc};
use domain::id::InvitationId;
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

pub struct NewInvitation<'a> {
    pub id: InvitationId,
    pub email: &'a str,
    pub email_norm: &'a str,
    pub role: &'a str,
    pub token_hash: &'a [u8],
    pub invited_by: Uuid,
    pub now: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// `false` when the e-mail has an open invitation that has not expired.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, new: &NewInvitation<'_>) -> Result<bool> {
    sqlx::query!(
        "update invitations set revoked_at = $3
         where org_id = $1 and email_norm = $2 and accepted_at is null and revoked_at is null and expires_at <= $3",
        tx.org().0,
        new.email_norm,
        new.now
    )
    .execute(tx.connection())
    .await?;
    let done = sqlx::query!(
        "insert into invitations (org_id, id, email, email_norm, role, token_hash, invited_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (org_id, email_norm) where accepted_at is null and revoked_at is null do nothing",
        tx.org().0,
        new.id.0,
        new.email,
        new.email_norm,
        new.role,
        new.token_hash,
        new.invited_by,
        new.now,
        new.expires_at
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

#[derive(Debug)]
pub struct Row {
    pub id: Uuid,
    pub email: String,
    pub role: String,
    pub invited_by: Option<String>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// Open ones, newest first; those that have expired stay in the list until somebody removes them or invites anew.
///
/// # Errors
/// When the database refuses.
pub async fn open(tx: &mut TenantTx) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select i.id, i.email, i.role, u.name as "invited_by?", i.created_at, i.expires_at from invitations i left join users u on u.id = i.invited_by
           where i.org_id = $1 and i.accepted_at is null and i.revoked_at is null order by i.created_at desc, i.id desc limit 200"#,
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// E-mail and role of the invitation, when it was there to be taken back.
///
/// # Errors
/// When the database refuses.
pub async fn revoke(tx: &mut TenantTx, id: InvitationId, now: DateTime<Utc>) -> Result<Option<(String, String)>> {
    let row = sqlx::query!(
        "update invitations set revoked_at = $3 where org_id = $1 and id = $2 and accepted_at is null and revoked_at is null returning email, role",
        tx.org().0,
        id.0,
        now
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| (row.email, row.role)))
}

/// An invitation that can be accepted now.
#[derive(Debug)]
pub struct Acceptable {
    pub org_id: Uuid,
    pub id: Uuid,
    pub organisation: String,
    pub email: String,
    pub email_norm: String,
    pub role: String,
}

/// By the link's token, and held until the transaction ends: a link works once.
///
/// # Errors
/// When the database refuses.
pub async fn lock_by_token(tx: &mut SystemTx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<Acceptable>> {
    Ok(sqlx::query_as!(
        Acceptable,
        "select i.org_id, i.id, o.name as organisation, i.email, i.email_norm, i.role from invitations i join organisations o on o.org_id = i.org_id
         where i.token_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2 for update of i",
        token_hash,
        now
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn accept(tx: &mut SystemTx, invitation: &Acceptable, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update invitations set accepted_at = $3 where org_id = $1 and id = $2", invitation.org_id, invitation.id, now)
        .execute(tx.connection())
        .await?;
    Ok(())
}
