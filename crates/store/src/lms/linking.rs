//! Which contact an account of a learning platform belongs to.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

/// An account without a contact.
#[derive(Debug, Clone)]
pub struct Unlinked {
    pub remote_id: String,
    pub name: String,
    pub email_normal: Option<String>,
    pub external_id: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Link {
    pub remote_id: String,
    pub contact_id: Uuid,
    /// `email` or `id`.
    pub link: &'static str,
}

/// Accounts that are there, are linked to nobody and may be, after that one, at most `most`.
///
/// # Errors
/// When the database refuses.
pub async fn unlinked(tx: &mut TenantTx, connection: Uuid, after: &str, most: i64) -> Result<Vec<Unlinked>> {
    Ok(sqlx::query_as!(
        Unlinked,
        "select remote_id, name, email_normal, external_id from lms_people where org_id = $1 and connection_id = $2 and contact_id is null and deleted_at is null
           and not is_kept_apart and remote_id > $3 order by remote_id limit $4",
        tx.org().0,
        connection,
        after,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Contacts that have any of these e-mails: e-mail and contact.
///
/// # Errors
/// When the database refuses.
pub async fn by_emails(tx: &mut TenantTx, emails: &[String]) -> Result<Vec<(String, Uuid)>> {
    let rows = sqlx::query!(r#"select c.id as "id!", c.emails as "emails!" from find_contacts_by_points($1, '{}') c limit 20000"#, emails)
        .fetch_all(tx.connection())
        .await?;
    let wanted: std::collections::BTreeSet<&String> = emails.iter().collect();
    let pairs = rows.into_iter().flat_map(|row| row.emails.into_iter().map(move |email| (email, row.id)));
    Ok(pairs.filter(|(email, _)| wanted.contains(email)).collect())
}

/// Contacts that these ids name: a contact's, student's or teacher's own, or the one they had in the system they were moved in from. Id, contact, and what the
/// contact is called.
///
/// # Errors
/// When the database refuses.
pub async fn by_ids(tx: &mut TenantTx, own: &[Uuid], external: &[String]) -> Result<Vec<(String, Uuid, String)>> {
    let rows = sqlx::query!(
        r#"select w.id::text as "key!", c.id as "contact!", c.name as "name!" from unnest($2::uuid[]) w(id) join contacts c on c.org_id = $1 and c.deleted_at is null and
             (c.id = w.id or c.id = (select s.contact_id from students s where s.org_id = $1 and s.id = w.id)
               or c.id = (select t.contact_id from teachers t where t.org_id = $1 and t.id = w.id))
           union all
           select r.remote_id, c.id, c.name from external_refs r
             join students s on s.org_id = r.org_id and s.id = r.local_id join contacts c on c.org_id = s.org_id and c.id = s.contact_id and c.deleted_at is null
           where r.org_id = $1 and r.kind = 'students' and r.remote_id = any($3)"#,
        tx.org().0,
        own,
        external
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.key, row.contact, row.name)).collect())
}

/// Links them, unless somebody did meanwhile. Returns how many.
///
/// # Errors
/// When the database refuses.
pub async fn link(tx: &mut TenantTx, connection: Uuid, links: &[Link], now: DateTime<Utc>) -> Result<u64> {
    let rows: Rows<'_, Link> = sqlx::types::Json(links);
    let done = sqlx::query!(
        "update lms_people p set contact_id = r.contact_id, link = r.link, updated_at = $4
         from jsonb_to_recordset($3) as r(remote_id text, contact_id uuid, link text)
         where p.org_id = $1 and p.connection_id = $2 and p.remote_id = r.remote_id and p.contact_id is null and not p.is_kept_apart",
        tx.org().0,
        connection,
        rows as _,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// What a person decides: that contact, or nobody from now on.
///
/// # Errors
/// When the database refuses.
pub async fn decide(tx: &mut TenantTx, id: Uuid, contact: Option<Uuid>, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query!(
        "update lms_people set contact_id = $3, link = case when $3::uuid is null then null else 'person' end, is_kept_apart = $3::uuid is null, updated_at = $4
         where org_id = $1 and id = $2",
        tx.org().0,
        id,
        contact,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether any contact was written since.
///
/// # Errors
/// When the database refuses.
pub async fn contacts_changed_since(tx: &mut TenantTx, since: DateTime<Utc>) -> Result<bool> {
    Ok(sqlx::query_scalar!(r#"select exists (select from contacts where org_id = $1 and updated_at >= $2) as "changed!""#, tx.org().0, since)
        .fetch_one(tx.connection())
        .await?)
}

/// An account that a person decides about.
#[derive(Debug, Clone)]
pub struct Account {
    pub id: Uuid,
    pub connection_id: Uuid,
    pub name: String,
    pub email_normal: Option<String>,
    pub external_id: Option<String>,
    pub phones: Vec<String>,
    pub contact_id: Option<Uuid>,
}

/// # Errors
/// When the database refuses.
pub async fn account(tx: &mut TenantTx, id: Uuid) -> Result<Option<Account>> {
    Ok(sqlx::query_as!(
        Account,
        "select id, connection_id, name, email_normal, external_id, phones, contact_id from lms_people where org_id = $1 and id = $2",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// A contact that may be the one.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub id: Uuid,
    pub name: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
}

/// Contacts that share an e-mail or a phone.
///
/// # Errors
/// When the database refuses.
pub async fn by_points(tx: &mut TenantTx, emails: &[String], phones: &[String]) -> Result<Vec<Candidate>> {
    Ok(sqlx::query_as!(
        Candidate,
        r#"select id as "id!", name as "name!", emails as "emails!", phones as "phones!" from find_contacts_by_points($1, $2) limit 20"#,
        emails,
        phones
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Contacts in whose name or addresses the words stand.
///
/// # Errors
/// When the database refuses.
pub async fn by_pattern(tx: &mut TenantTx, all: &[String], or: Option<&str>) -> Result<Vec<Candidate>> {
    Ok(sqlx::query_as!(
        Candidate,
        "select c.id, c.name, c.emails, c.phones from contacts c
         where c.org_id = $1 and c.deleted_at is null and c.id in (select id from search_contacts($2, $3, 20)) order by c.name, c.id limit 20",
        tx.org().0,
        all,
        or
    )
    .fetch_all(tx.connection())
    .await?)
}
