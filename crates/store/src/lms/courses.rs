//! Courses of learning platforms, as they are brought in.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Serialize)]
pub struct New {
    pub remote_id: String,
    /// For a row that is new.
    pub id: Uuid,
    pub name: String,
    pub code: Option<String>,
    pub external_id: Option<String>,
    pub category: Option<String>,
    pub is_visible: Option<bool>,
    pub tracks_progress: Option<bool>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub url: Option<String>,
    /// Hex.
    pub hash: String,
}

/// Writes those that differ; with `is_all` those that are not listed any more are marked. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, courses: &[New], is_all: bool, now: DateTime<Utc>) -> Result<u64> {
    let rows: Rows<'_, New> = sqlx::types::Json(courses);
    let written = sqlx::query!(
        "insert into lms_courses as c (org_id, connection_id, remote_id, id, name, code, external_id, category, is_visible, tracks_progress, starts_at, ends_at, url, hash,
           updated_at)
         select distinct on (r.remote_id) $1, $2, r.remote_id, r.id, r.name, r.code, r.external_id, r.category, r.is_visible, r.tracks_progress, r.starts_at, r.ends_at, r.url, decode(r.hash, 'hex'), $4
         from jsonb_to_recordset($3) as r(remote_id text, id uuid, name text, code text, external_id text, category text, is_visible boolean, tracks_progress boolean,
           starts_at timestamptz, ends_at timestamptz, url text, hash text)
         order by r.remote_id
         on conflict (org_id, connection_id, remote_id) do update set name = excluded.name, code = excluded.code, external_id = excluded.external_id,
           category = excluded.category, is_visible = excluded.is_visible, tracks_progress = excluded.tracks_progress, starts_at = excluded.starts_at,
           ends_at = excluded.ends_at, url = excluded.url, hash = excluded.hash, updated_at = excluded.updated_at, deleted_at = null
           where c.hash <> excluded.hash or c.deleted_at is not null",
        tx.org().0,
        connection,
        rows as _,
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    if !is_all {
        return Ok(written);
    }
    let listed: Vec<&str> = courses.iter().map(|course| course.remote_id.as_str()).collect();
    let gone = sqlx::query!(
        "update lms_courses c set deleted_at = $4, updated_at = $4
         where c.org_id = $1 and c.connection_id = $2 and c.deleted_at is null and not c.remote_id = any($3)",
        tx.org().0,
        connection,
        &listed as &[&str],
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    Ok(written + gone)
}

/// What is known of the parts of each course that is there: their hashes as they were last read whole.
///
/// # Errors
/// When the database refuses.
pub async fn parts(tx: &mut TenantTx, connection: Uuid) -> Result<BTreeMap<String, Value>> {
    let rows = sqlx::query!(
        "select remote_id, parts from lms_courses where org_id = $1 and connection_id = $2 and deleted_at is null limit 100000",
        tx.org().0,
        connection
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.remote_id, row.parts)).collect())
}

/// Notes the hash of a part, in the transaction that wrote the part.
///
/// # Errors
/// When the database refuses.
pub async fn set_part(tx: &mut TenantTx, connection: Uuid, course: &str, part: &str, hash: &str) -> Result<()> {
    sqlx::query!(
        "update lms_courses set parts = parts || jsonb_build_object($4::text, $5::text) where org_id = $1 and connection_id = $2 and remote_id = $3",
        tx.org().0,
        connection,
        course,
        part,
        hash
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What is noted of a part.
///
/// # Errors
/// When the database refuses.
pub async fn part(tx: &mut TenantTx, connection: Uuid, course: &str, part: &str) -> Result<Option<String>> {
    let found = sqlx::query_scalar!(
        "select parts ->> $4 from lms_courses where org_id = $1 and connection_id = $2 and remote_id = $3",
        tx.org().0,
        connection,
        course,
        part
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.flatten())
}
