//! Who belongs to an organisation, and as what.

use chrono::{DateTime, Utc};
use domain::id::{OrgId, UserId};
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

/// A membership as a sign-in sees it, before there is a tenant.
#[derive(Debug, Clone)]
pub struct Membership {
    pub org_id: Uuid,
    pub organisation: String,
    pub role: String,
    pub disabled_at: Option<DateTime<Utc>>,
}

/// All memberships of a person, the one they worked in last first.
///
/// # Errors
/// When the database refuses.
pub async fn of_user(tx: &mut SystemTx, user: UserId) -> Result<Vec<Membership>> {
    Ok(sqlx::query_as!(
        Membership,
        r#"select m.org_id, o.name as organisation, m.role, m.disabled_at from members m join organisations o on o.org_id = m.org_id
           where m.user_id = $1
           order by (select max(s.last_used_at) from sessions s where s.org_id = m.org_id and s.user_id = m.user_id) desc nulls last, m.created_at desc"#,
        user.0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// `false` when the person is a member already.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut SystemTx, org: OrgId, user: UserId, role: &str, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query!(
        "insert into members (org_id, user_id, role, created_at, updated_at) values ($1, $2, $3, $4, $4) on conflict do nothing",
        org.0,
        user.0,
        role,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

#[derive(Debug, Clone)]
pub struct Member {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub role: String,
    pub disabled_at: Option<DateTime<Utc>>,
    pub last_seen_at: Option<DateTime<Utc>>,
    pub totp_confirmed_at: Option<DateTime<Utc>>,
    pub version: i64,
}

/// Everybody, by name.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Member>> {
    Ok(sqlx::query_as!(
        Member,
        r#"select u.id, u.name, u.email, m.role, m.disabled_at, seen.at as "last_seen_at?", u.totp_confirmed_at, m.version
           from members m join users u on u.id = m.user_id
           left join (select user_id, max(last_used_at) as at from sessions where org_id = $1 group by user_id) seen on seen.user_id = m.user_id
           where m.org_id = $1 order by u.name, u.id"#,
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, user: UserId) -> Result<Option<Member>> {
    Ok(sqlx::query_as!(
        Member,
        r#"select u.id, u.name, u.email, m.role, m.disabled_at, u.totp_confirmed_at, m.version,
             (select max(last_used_at) from sessions s where s.org_id = m.org_id and s.user_id = m.user_id) as last_seen_at
           from members m join users u on u.id = m.user_id where m.org_id = $1 and m.user_id = $2"#,
        tx.org().0,
        user.0
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Those who may work in the organisation, in an order that stays.
///
/// # Errors
/// When the database refuses.
pub async fn active_ids(tx: &mut TenantTx) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!("select user_id from members where org_id = $1 and disabled_at is null order by user_id", tx.org().0)
        .fetch_all(tx.connection())
        .await?)
}

/// Whether the e-mail belongs to somebody of the organisation.
///
/// # Errors
/// When the database refuses.
pub async fn has_email(tx: &mut TenantTx, email_norm: &str) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select 1 from members m join users u on u.id = m.user_id where m.org_id = $1 and u.email_norm = $2) as "found!""#,
        tx.org().0,
        email_norm
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Holds the owners until the transaction ends, so that two of them cannot remove each other; the ids of those who are not disabled.
///
/// # Errors
/// When the database refuses.
pub async fn lock_owners(tx: &mut TenantTx) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "select user_id from members where org_id = $1 and role = 'owner' and disabled_at is null order by user_id for update",
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn update(tx: &mut TenantTx, user: UserId, role: &str, disabled_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update members set role = $3, disabled_at = $4, updated_at = $5 where org_id = $1 and user_id = $2 returning version",
        tx.org().0,
        user.0,
        role,
        disabled_at,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// The person's own language.
///
/// # Errors
/// When the database refuses.
pub async fn locale(tx: &mut TenantTx, user: UserId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!("select locale from users where id = $1", user.0).fetch_optional(tx.connection()).await?)
}
