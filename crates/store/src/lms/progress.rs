//! How far learners are.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

/// A learner's progress in a course.
#[derive(Debug, Clone, Serialize)]
pub struct New {
    pub person_remote_id: String,
    pub percent: Option<f64>,
    pub is_completed: Option<bool>,
    pub completed_at: Option<DateTime<Utc>>,
    pub done_count: i32,
    /// What the roster said before it was read.
    pub mark: Option<String>,
    /// To be read once more: the mark was too fresh.
    pub is_due: bool,
    /// Hex, of the items and what they come to.
    pub hash: String,
}

/// Something that happened with an item.
#[derive(Debug, Clone, Serialize)]
pub struct NewCompletion {
    pub person_remote_id: String,
    pub item_remote_id: String,
    pub state: &'static str,
    pub reached_at: Option<DateTime<Utc>>,
    pub is_overridden: bool,
}

/// Hashes of the progress of those people, as far as it was ever read.
///
/// # Errors
/// When the database refuses.
pub async fn hashes(tx: &mut TenantTx, connection: Uuid, course: &str, people: &[String]) -> Result<BTreeMap<String, Vec<u8>>> {
    let rows = sqlx::query!(
        r#"select person_remote_id, progress_hash as "hash!" from lms_enrolments
           where org_id = $1 and connection_id = $2 and course_remote_id = $3 and person_remote_id = any($4) and progress_hash is not null"#,
        tx.org().0,
        connection,
        course,
        people
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.person_remote_id, row.hash)).collect())
}

/// Writes what those people came to, where it or its mark differs.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, course: &str, progress: &[New], now: DateTime<Utc>) -> Result<u64> {
    let rows: Rows<'_, New> = sqlx::types::Json(progress);
    let done = sqlx::query!(
        "update lms_enrolments e set percent = r.percent,
           -- Of whom it is held back a platform may not tell whether they had completed: then what is known stands.
           is_completed = case when e.status = 'suspended' then coalesce(r.is_completed, e.is_completed) else r.is_completed end,
           completed_at = case when e.status = 'suspended' then coalesce(r.completed_at, e.completed_at) else r.completed_at end, done_count = r.done_count, mark = r.mark,
           is_progress_due = r.is_due, progress_hash = decode(r.hash, 'hex'),
           updated_at = case when e.progress_hash is distinct from decode(r.hash, 'hex') then $5 else e.updated_at end
         from jsonb_to_recordset($4) as r(person_remote_id text, percent double precision, is_completed boolean, completed_at timestamptz, done_count int, mark text,
           is_due boolean, hash text)
         where e.org_id = $1 and e.connection_id = $2 and e.course_remote_id = $3 and e.person_remote_id = r.person_remote_id
           and (e.mark, e.is_progress_due, e.progress_hash) is distinct from (r.mark, r.is_due, decode(r.hash, 'hex'))",
        tx.org().0,
        connection,
        course,
        rows as _,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// Lets these be all that those people did in the course; writes what differs and says which became done by it.
///
/// # Errors
/// When the database refuses.
pub async fn put_completions(
    tx: &mut TenantTx,
    connection: Uuid,
    course: &str,
    people: &[String],
    completions: &[NewCompletion],
    now: DateTime<Utc>,
) -> Result<u64> {
    let rows: Rows<'_, NewCompletion> = sqlx::types::Json(completions);
    let written = sqlx::query!(
        "insert into lms_completions as l (org_id, connection_id, course_remote_id, person_remote_id, item_remote_id, state, reached_at, is_overridden, updated_at)
         select distinct on (r.person_remote_id, r.item_remote_id) $1, $2, $3, r.person_remote_id, r.item_remote_id, r.state, r.reached_at, r.is_overridden, $5
         from jsonb_to_recordset($4) as r(person_remote_id text, item_remote_id text, state text, reached_at timestamptz, is_overridden boolean)
         order by r.person_remote_id, r.item_remote_id
         on conflict (org_id, connection_id, course_remote_id, person_remote_id, item_remote_id) do update set state = excluded.state, reached_at = excluded.reached_at,
           is_overridden = excluded.is_overridden, updated_at = excluded.updated_at
           where (l.state, l.reached_at, l.is_overridden) is distinct from (excluded.state, excluded.reached_at, excluded.is_overridden)",
        tx.org().0,
        connection,
        course,
        rows as _,
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    let rows: Rows<'_, NewCompletion> = sqlx::types::Json(completions);
    // An item that is not listed for somebody any more was hidden from them, or its tracking ended: what they did counts no longer.
    let undone = sqlx::query!(
        "update lms_completions l set state = 'incomplete', is_overridden = false, updated_at = $6
         where l.org_id = $1 and l.connection_id = $2 and l.course_remote_id = $3 and l.person_remote_id = any($4) and l.state <> 'incomplete'
           and not exists (select from jsonb_to_recordset($5) as r(person_remote_id text, item_remote_id text)
             where r.person_remote_id = l.person_remote_id and r.item_remote_id = l.item_remote_id)",
        tx.org().0,
        connection,
        course,
        people,
        rows as _,
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    Ok(written + undone)
}

/// Counts anew who has done the items of a course.
///
/// # Errors
/// When the database refuses.
pub async fn count_done(tx: &mut TenantTx, connection: Uuid, course: &str) -> Result<()> {
    sqlx::query!(
        // Subqueries of single values: joined, on tables that have just been filled and not looked at, they would be gone through again and again.
        "update lms_items i set done_count = done.count from (
           select own.remote_id, (
             select count(*)::int from lms_completions l
             where l.org_id = $1 and l.connection_id = $2 and l.item_remote_id = own.remote_id and l.course_remote_id = $3 and l.state in ('complete', 'passed')
               and (select e.deleted_at is null from lms_enrolments e
                 where e.org_id = $1 and e.connection_id = $2 and e.course_remote_id = $3 and e.person_remote_id = l.person_remote_id)) as count
           from lms_items own where own.org_id = $1 and own.connection_id = $2 and own.course_remote_id = $3 offset 0) done
         where i.org_id = $1 and i.connection_id = $2 and i.course_remote_id = $3 and i.remote_id = done.remote_id and i.done_count <> done.count",
        tx.org().0,
        connection,
        course
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
