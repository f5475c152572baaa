//! What stands in the calendars of courses.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Serialize)]
pub struct New {
    pub remote_id: String,
    pub course_remote_id: String,
    pub group_remote_id: Option<String>,
    pub title: String,
    pub kind: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: Option<DateTime<Utc>>,
    pub location: Option<String>,
    pub url: Option<String>,
    /// Hex.
    pub hash: String,
}

/// Writes events of known courses that differ, and marks those of `courses` that are not over at `from` and not listed any more. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, courses: &[String], events: &[New], from: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64> {
    let rows: Rows<'_, New> = sqlx::types::Json(events);
    let written = sqlx::query!(
        "insert into lms_events as v (org_id, connection_id, remote_id, course_remote_id, group_remote_id, title, kind, starts_at, ends_at, location, url, hash)
         select distinct on (r.remote_id) $1, $2, r.remote_id, r.course_remote_id, r.group_remote_id, r.title, r.kind, r.starts_at, r.ends_at, r.location, r.url, decode(r.hash, 'hex')
         from jsonb_to_recordset($3) as r(remote_id text, course_remote_id text, group_remote_id text, title text, kind text, starts_at timestamptz, ends_at timestamptz,
           location text, url text, hash text)
           join lms_courses c on c.org_id = $1 and c.connection_id = $2 and c.remote_id = r.course_remote_id
         order by r.remote_id
         on conflict (org_id, connection_id, remote_id) do update set course_remote_id = excluded.course_remote_id, group_remote_id = excluded.group_remote_id,
           title = excluded.title, kind = excluded.kind, starts_at = excluded.starts_at, ends_at = excluded.ends_at, location = excluded.location, url = excluded.url,
           hash = excluded.hash, deleted_at = null where v.hash <> excluded.hash or v.deleted_at is not null",
        tx.org().0,
        connection,
        rows as _
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    let listed: Vec<&str> = events.iter().map(|event| event.remote_id.as_str()).collect();
    let gone = sqlx::query!(
        "update lms_events v set deleted_at = $6 where v.org_id = $1 and v.connection_id = $2 and v.course_remote_id = any($3) and v.deleted_at is null
           and coalesce(v.ends_at, v.starts_at) >= $5 and not exists (select from unnest($4::text[]) w(id) where w.id = v.remote_id)",
        tx.org().0,
        connection,
        courses,
        &listed as &[&str],
        from,
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    Ok(written + gone)
}
