//! Accounts of learning platforms.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Serialize)]
pub struct New {
    pub remote_id: String,
    /// For a row that is new.
    pub id: Uuid,
    pub name: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub email_normal: Option<String>,
    pub login: Option<String>,
    pub external_id: Option<String>,
    pub phones: Vec<String>,
    /// Not known leaves what is known.
    pub is_suspended: Option<bool>,
    /// The later of the two stays.
    pub last_access_at: Option<DateTime<Utc>>,
    pub url: Option<String>,
    pub sort_name: String,
    /// Hex.
    pub hash: String,
}

/// Writes those that differ, and says which: their remote ids, and whether the row is new. Whoever is there again is not marked any more.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, people: &[New], now: DateTime<Utc>) -> Result<Vec<(String, bool)>> {
    let rows: Rows<'_, New> = sqlx::types::Json(people);
    let written = sqlx::query!(
        r#"insert into lms_people as p (org_id, connection_id, remote_id, id, name, first_name, last_name, email, email_normal, login, external_id, phones, is_suspended,
             last_access_at, url, sort_name, hash, updated_at)
           select distinct on (r.remote_id) $1, $2, r.remote_id, r.id, r.name, r.first_name, r.last_name, r.email, r.email_normal, r.login, r.external_id, r.phones,
             coalesce(r.is_suspended, k.is_suspended, false), r.last_access_at, r.url, r.sort_name, decode(r.hash, 'hex'), $4
           from jsonb_to_recordset($3) as r(remote_id text, id uuid, name text, first_name text, last_name text, email text, email_normal text, login text,
             external_id text, phones text[], is_suspended boolean, last_access_at timestamptz, url text, sort_name text, hash text)
             left join lms_people k on k.org_id = $1 and k.connection_id = $2 and k.remote_id = r.remote_id
           order by r.remote_id
           on conflict (org_id, connection_id, remote_id) do update set name = excluded.name, first_name = excluded.first_name, last_name = excluded.last_name,
             email = excluded.email, email_normal = excluded.email_normal, login = coalesce(excluded.login, p.login),
             external_id = coalesce(excluded.external_id, p.external_id), phones = excluded.phones, is_suspended = excluded.is_suspended,
             last_access_at = greatest(p.last_access_at, excluded.last_access_at), url = coalesce(excluded.url, p.url), sort_name = excluded.sort_name,
             hash = excluded.hash, updated_at = excluded.updated_at, deleted_at = null,
             -- Another address may be another person: what was linked by it is looked at anew.
             contact_id = case when p.link = 'email' and p.email_normal is distinct from excluded.email_normal then null else p.contact_id end
             where p.hash <> excluded.hash or p.deleted_at is not null
           returning remote_id, (xmax = 0) as "is_new!""#,
        tx.org().0,
        connection,
        rows as _,
        now
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(written.into_iter().map(|row| (row.remote_id, row.is_new)).collect())
}

/// Which of those are not known.
///
/// # Errors
/// When the database refuses.
pub async fn unknown(tx: &mut TenantTx, connection: Uuid, remote_ids: &[String]) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"select w.id as "id!" from unnest($3::text[]) w(id)
           where not exists (select from lms_people p where p.org_id = $1 and p.connection_id = $2 and p.remote_id = w.id)"#,
        tx.org().0,
        connection,
        remote_ids
    )
    .fetch_all(tx.connection())
    .await?)
}

/// How many are there, and how many of them are not among `listed`.
///
/// # Errors
/// When the database refuses.
pub async fn missing(tx: &mut TenantTx, connection: Uuid, listed: &[String]) -> Result<(i64, i64)> {
    let row = sqlx::query!(
        r#"select count(*) as "all!", count(*) filter (where not p.remote_id = any($3)) as "missing!" from lms_people p
           where p.org_id = $1 and p.connection_id = $2 and p.deleted_at is null"#,
        tx.org().0,
        connection,
        listed
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((row.all, row.missing))
}

/// Marks those that are not listed any more. Returns how many.
///
/// # Errors
/// When the database refuses.
pub async fn mark_missing(tx: &mut TenantTx, connection: Uuid, listed: &[String], now: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!(
        "update lms_people p set deleted_at = $4, updated_at = $4
         where p.org_id = $1 and p.connection_id = $2 and p.deleted_at is null and not exists (select from unnest($3::text[]) w(id) where w.id = p.remote_id)",
        tx.org().0,
        connection,
        listed,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}
