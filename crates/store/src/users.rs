//! People who sign in. Only the system role reads how; the application sees the names of its own organisation's people.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use uuid::Uuid;

use crate::{Result, SystemTx};

#[derive(Debug)]
pub struct User {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub password_hash: String,
    pub locale: String,
    pub totp_secret: Option<Vec<u8>>,
    pub totp_confirmed_at: Option<DateTime<Utc>>,
    pub recovery_hashes: Vec<String>,
}

/// # Errors
/// When the database refuses.
pub async fn by_email(tx: &mut SystemTx, email_norm: &str) -> Result<Option<User>> {
    Ok(sqlx::query_as!(
        User,
        "select id, email, name, password_hash, locale, totp_secret, totp_confirmed_at, recovery_hashes from users where email_norm = $1",
        email_norm
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn by_id(tx: &mut SystemTx, id: UserId) -> Result<Option<User>> {
    Ok(sqlx::query_as!(
        User,
        "select id, email, name, password_hash, locale, totp_secret, totp_confirmed_at, recovery_hashes from users where id = $1",
        id.0
    )
    .fetch_optional(tx.connection())
    .await?)
}

pub struct NewUser<'a> {
    pub id: UserId,
    pub email: &'a str,
    pub email_norm: &'a str,
    pub name: &'a str,
    pub password_hash: &'a str,
    pub locale: &'a str,
    pub now: DateTime<Utc>,
}

/// `false` when the e-mail has an account already.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut SystemTx, user: &NewUser<'_>) -> Result<bool> {
    let done = sqlx::query!(
        "insert into users (id, email, email_norm, name, password_hash, locale, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $7)
         on conflict (email_norm) do nothing",
        user.id.0,
        user.email,
        user.email_norm,
        user.name,
        user.password_hash,
        user.locale,
        user.now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// # Errors
/// When the database refuses.
pub async fn set_password(tx: &mut SystemTx, id: UserId, password_hash: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update users set password_hash = $2, updated_at = $3 where id = $1", id.0, password_hash, now).execute(tx.connection()).await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn set_profile(tx: &mut SystemTx, id: UserId, name: &str, locale: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update users set name = $2, locale = $3, updated_at = $4 where id = $1", id.0, name, locale, now).execute(tx.connection()).await?;
    Ok(())
}

/// Begins the set-up of the second factor: a secret that does not count yet. `false` when one counts already.
///
/// # Errors
/// When the database refuses.
pub async fn offer_totp(tx: &mut SystemTx, id: UserId, sealed: &[u8], now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query!(
        "update users set totp_secret = $2, totp_last_step = null, updated_at = $3 where id = $1 and totp_confirmed_at is null",
        id.0,
        sealed,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// # Errors
/// When the database refuses.
pub async fn confirm_totp(tx: &mut SystemTx, id: UserId, recovery_hashes: &[String], now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query!(
        "update users set totp_confirmed_at = $3, recovery_hashes = $2, updated_at = $3
         where id = $1 and totp_confirmed_at is null and totp_secret is not null",
        id.0,
        recovery_hashes,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// # Errors
/// When the database refuses.
pub async fn drop_totp(tx: &mut SystemTx, id: UserId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update users set totp_secret = null, totp_confirmed_at = null, totp_last_step = null, recovery_hashes = '{}', updated_at = $2 where id = $1",
        id.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Uses up a time step and all before it: `false` when it was used already, so that a code read over a shoulder is worth nothing.
///
/// # Errors
/// When the database refuses.
pub async fn take_totp_step(tx: &mut SystemTx, id: UserId, step: i64) -> Result<bool> {
    let done = sqlx::query!("update users set totp_last_step = $2 where id = $1 and (totp_last_step is null or totp_last_step < $2)", id.0, step)
        .execute(tx.connection())
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Uses up a recovery code.
///
/// # Errors
/// When the database refuses.
pub async fn take_recovery(tx: &mut SystemTx, id: UserId, hash: &str) -> Result<bool> {
    let done =
        sqlx::query!("update users set recovery_hashes = array_remove(recovery_hashes, $2) where id = $1 and $2 = any (recovery_hashes)", id.0, hash)
            .execute(tx.connection())
            .await?;
    Ok(done.rows_affected() > 0)
}
