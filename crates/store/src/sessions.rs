//! Sessions of people: one a browser, held together by its refresh token.

use chrono::{DateTime, Utc};
use domain::id::{OrgId, SessionId, UserId};
use sqlx::PgConnection;

use crate::{Result, SystemTx, TenantTx};

/// What a request needs to know about whoever holds a session.
#[derive(Debug)]
pub struct Standing {
    pub role: String,
    pub disabled_at: Option<DateTime<Utc>>,
    pub locale: String,
    pub expires_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
    pub last_used_at: DateTime<Utc>,
}

/// Session, membership and person in one look.
///
/// # Errors
/// When the database refuses.
pub async fn standing(tx: &mut TenantTx, session: SessionId, user: UserId) -> Result<Option<Standing>> {
    Ok(sqlx::query_as!(
        Standing,
        "select m.role, m.disabled_at, u.locale, s.expires_at, s.revoked_at, s.last_used_at
         from sessions s join members m on m.org_id = s.org_id and m.user_id = s.user_id join users u on u.id = s.user_id
         where s.org_id = $1 and s.id = $2 and s.user_id = $3",
        tx.org().0,
        session.0,
        user.0
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn touch(tx: &mut TenantTx, session: SessionId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update sessions set last_used_at = $3 where org_id = $1 and id = $2", tx.org().0, session.0, now).execute(tx.connection()).await?;
    Ok(())
}

pub struct NewSession<'a> {
    pub id: SessionId,
    pub org: OrgId,
    pub user: UserId,
    pub refresh_hash: &'a [u8],
    pub user_agent: &'a str,
    pub address: &'a str,
    pub now: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// Takes the bare connection because a sign-in writes before there is a tenant transaction.
///
/// # Errors
/// When the database refuses.
pub async fn insert(connection: &mut PgConnection, session: &NewSession<'_>) -> Result<()> {
    sqlx::query!(
        "insert into sessions (org_id, id, user_id, refresh_hash, user_agent, address, created_at, last_used_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        session.org.0,
        session.id.0,
        session.user.0,
        session.refresh_hash,
        session.user_agent,
        session.address,
        session.now,
        session.expires_at
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A session as a refresh sees it.
#[derive(Debug)]
pub struct Refreshable {
    pub user_id: uuid::Uuid,
    pub refresh_hash: Vec<u8>,
    pub previous_refresh_hash: Option<Vec<u8>>,
    pub rotated_at: Option<DateTime<Utc>>,
    pub expires_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Finds and locks, so that of two tabs that refresh at once one waits for the other.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut SystemTx, org: OrgId, session: SessionId) -> Result<Option<Refreshable>> {
    Ok(sqlx::query_as!(
        Refreshable,
        "select user_id, refresh_hash, previous_refresh_hash, rotated_at, expires_at, revoked_at from sessions where org_id = $1 and id = $2 for update",
        org.0,
        session.0
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn rotate(tx: &mut SystemTx, org: OrgId, session: SessionId, hash: &[u8], now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update sessions set previous_refresh_hash = refresh_hash, refresh_hash = $3, rotated_at = $4, last_used_at = $4, expires_at = $5
         where org_id = $1 and id = $2",
        org.0,
        session.0,
        hash,
        now,
        expires_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn revoke(connection: &mut PgConnection, org: OrgId, session: SessionId, why: &str, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query!(
        "update sessions set revoked_at = $3, revoked_why = $4 where org_id = $1 and id = $2 and revoked_at is null",
        org.0,
        session.0,
        now,
        why
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Ends every session of a person, in all their organisations; `except` stays.
///
/// # Errors
/// When the database refuses.
pub async fn revoke_all(tx: &mut SystemTx, user: UserId, except: Option<SessionId>, why: &str, now: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!(
        "update sessions set revoked_at = $3, revoked_why = $4 where user_id = $1 and revoked_at is null and id is distinct from $2",
        user.0,
        except.map(|session| session.0),
        now,
        why
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// Ends a member's sessions in this organisation.
///
/// # Errors
/// When the database refuses.
pub async fn revoke_member(tx: &mut TenantTx, user: UserId, why: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update sessions set revoked_at = $3, revoked_why = $4 where org_id = $1 and user_id = $2 and revoked_at is null",
        tx.org().0,
        user.0,
        now,
        why
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

#[derive(Debug)]
pub struct Row {
    pub id: uuid::Uuid,
    pub user_agent: String,
    pub address: String,
    pub created_at: DateTime<Utc>,
    pub last_used_at: DateTime<Utc>,
}

/// A person's open sessions, the latest used first.
///
/// # Errors
/// When the database refuses.
pub async fn open_of(tx: &mut TenantTx, user: UserId, now: DateTime<Utc>) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        "select id, user_agent, address, created_at, last_used_at from sessions
         where org_id = $1 and user_id = $2 and revoked_at is null and expires_at > $3 order by last_used_at desc limit 100",
        tx.org().0,
        user.0,
        now
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Whether the person has this open session.
///
/// # Errors
/// When the database refuses.
pub async fn revoke_own(tx: &mut TenantTx, user: UserId, session: SessionId, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query!(
        "update sessions set revoked_at = $4, revoked_why = 'person' where org_id = $1 and user_id = $2 and id = $3 and revoked_at is null",
        tx.org().0,
        user.0,
        session.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}
