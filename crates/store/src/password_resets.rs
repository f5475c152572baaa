//! Links to a new password; only a hash of the token is kept.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use uuid::Uuid;

use crate::{Result, SystemTx};

/// How many links a person has been sent since.
///
/// # Errors
/// When the database refuses.
pub async fn count_since(tx: &mut SystemTx, user: UserId, since: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from password_resets where user_id = $1 and created_at > $2"#, user.0, since)
        .fetch_one(tx.connection())
        .await?)
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut SystemTx, id: Uuid, user: UserId, token_hash: &[u8], now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from password_resets where user_id = $1 and created_at < $2::timestamptz - interval '30 days'", user.0, now)
        .execute(tx.connection())
        .await?;
    sqlx::query!(
        "insert into password_resets (id, user_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        id,
        user.0,
        token_hash,
        now,
        expires_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Uses up the link, and with it all others of the person.
///
/// # Errors
/// When the database refuses.
pub async fn take(tx: &mut SystemTx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<UserId>> {
    let user = sqlx::query_scalar!(
        "update password_resets set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning user_id",
        token_hash,
        now
    )
    .fetch_optional(tx.connection())
    .await?;
    if let Some(user) = user {
        sqlx::query!("update password_resets set used_at = $2 where user_id = $1 and used_at is null", user, now).execute(tx.connection()).await?;
    }
    Ok(user.map(UserId))
}
