//! Modules and items of a course, as they are brought in.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Serialize)]
pub struct NewModule {
    pub remote_id: String,
    pub name: String,
    pub position: i32,
    pub is_visible: bool,
    /// Hex.
    pub hash: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct NewItem {
    pub remote_id: String,
    /// For a row that is new.
    pub id: Uuid,
    pub module_remote_id: String,
    pub name: String,
    pub kind: String,
    pub position: i32,
    pub is_visible: bool,
    pub tracking: &'static str,
    pub max_score: Option<f64>,
    pub due_at: Option<DateTime<Utc>>,
    pub url: Option<String>,
    /// Hex.
    pub hash: String,
}

/// Writes modules that differ, and marks those that are not there any more. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn put_modules(tx: &mut TenantTx, connection: Uuid, course: &str, modules: &[NewModule], now: DateTime<Utc>) -> Result<u64> {
    let rows: Rows<'_, NewModule> = sqlx::types::Json(modules);
    let written = sqlx::query!(
        "insert into lms_modules as m (org_id, connection_id, course_remote_id, remote_id, name, position, is_visible, hash)
         select distinct on (r.remote_id) $1, $2, $3, r.remote_id, r.name, r.position, r.is_visible, decode(r.hash, 'hex')
         from jsonb_to_recordset($4) as r(remote_id text, name text, position int, is_visible boolean, hash text) order by r.remote_id
         on conflict (org_id, connection_id, course_remote_id, remote_id) do update set name = excluded.name, position = excluded.position,
           is_visible = excluded.is_visible, hash = excluded.hash, deleted_at = null where m.hash <> excluded.hash or m.deleted_at is not null",
        tx.org().0,
        connection,
        course,
        rows as _
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    let listed: Vec<&str> = modules.iter().map(|module| module.remote_id.as_str()).collect();
    let gone = sqlx::query!(
        "update lms_modules set deleted_at = $5 where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null and not remote_id = any($4)",
        tx.org().0,
        connection,
        course,
        &listed as &[&str],
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    Ok(written + gone)
}

/// Writes items that differ, wherever in the site they stood before, and marks those that are not there any more. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn put_items(tx: &mut TenantTx, connection: Uuid, course: &str, items: &[NewItem], now: DateTime<Utc>) -> Result<u64> {
    let rows: Rows<'_, NewItem> = sqlx::types::Json(items);
    let written = sqlx::query!(
        "insert into lms_items as i (org_id, connection_id, course_remote_id, remote_id, id, module_remote_id, name, kind, position, is_visible, tracking, max_score, due_at,
           url, hash, updated_at)
         select distinct on (r.remote_id) $1, $2, $3, r.remote_id, r.id, r.module_remote_id, r.name, r.kind, r.position, r.is_visible, r.tracking, r.max_score, r.due_at, r.url,
           decode(r.hash, 'hex'), $5
         from jsonb_to_recordset($4) as r(remote_id text, id uuid, module_remote_id text, name text, kind text, position int, is_visible boolean, tracking text,
           max_score double precision, due_at timestamptz, url text, hash text) order by r.remote_id
         on conflict (org_id, connection_id, remote_id) do update set course_remote_id = excluded.course_remote_id, module_remote_id = excluded.module_remote_id,
           name = excluded.name, kind = excluded.kind, position = excluded.position, is_visible = excluded.is_visible, tracking = excluded.tracking,
           max_score = excluded.max_score, due_at = excluded.due_at, url = excluded.url, hash = excluded.hash, updated_at = excluded.updated_at, deleted_at = null
           where i.hash <> excluded.hash or i.deleted_at is not null or i.course_remote_id <> excluded.course_remote_id",
        tx.org().0,
        connection,
        course,
        rows as _,
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    let listed: Vec<&str> = items.iter().map(|item| item.remote_id.as_str()).collect();
    let gone = sqlx::query!(
        "update lms_items set deleted_at = $5, updated_at = $5
         where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null and not remote_id = any($4)",
        tx.org().0,
        connection,
        course,
        &listed as &[&str],
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    sqlx::query!(
        "update lms_courses c set item_count = n.items from
           (select count(*)::int as items from lms_items where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null) n
         where c.org_id = $1 and c.connection_id = $2 and c.remote_id = $3 and c.item_count <> n.items",
        tx.org().0,
        connection,
        course
    )
    .execute(tx.connection())
    .await?;
    Ok(written + gone)
}
