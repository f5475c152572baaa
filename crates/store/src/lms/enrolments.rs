//! Who takes part in a course, and in which groups.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Serialize)]
pub struct New {
    pub person_remote_id: String,
    pub roles: Vec<&'static str>,
    pub vendor_roles: Vec<String>,
    pub status: &'static str,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub last_access_at: Option<DateTime<Utc>>,
    pub group_ids: Vec<String>,
    /// What progress was like as of this answer; it becomes the row's when the progress is written.
    pub mark: Option<String>,
    /// Hex, of everything but the mark.
    pub hash: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct NewGroup {
    pub remote_id: String,
    pub name: String,
    pub external_id: Option<String>,
    pub kind: &'static str,
    /// Hex.
    pub hash: String,
}

/// What is known of the learners of a course, to decide whose progress is read.
#[derive(Debug, Clone)]
pub struct Known {
    pub mark: Option<String>,
    pub is_progress_due: bool,
}

/// Writes those that differ, and marks those that are not there any more. Returns who was touched.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, course: &str, enrolments: &[New], now: DateTime<Utc>) -> Result<Vec<String>> {
    let rows: Rows<'_, New> = sqlx::types::Json(enrolments);
    let mut touched = sqlx::query_scalar!(
        "insert into lms_enrolments as e (org_id, connection_id, course_remote_id, person_remote_id, roles, vendor_roles, status, starts_at, ends_at, last_access_at, group_ids,
           hash, updated_at)
         select distinct on (r.person_remote_id) $1, $2, $3, r.person_remote_id, r.roles, r.vendor_roles, r.status, r.starts_at, r.ends_at, r.last_access_at, r.group_ids, decode(r.hash, 'hex'), $5
         from jsonb_to_recordset($4) as r(person_remote_id text, roles text[], vendor_roles text[], status text, starts_at timestamptz, ends_at timestamptz,
           last_access_at timestamptz, group_ids text[], hash text)
           -- A roster may name somebody of whom nothing else is told.
           join lms_people p on p.org_id = $1 and p.connection_id = $2 and p.remote_id = r.person_remote_id
         order by r.person_remote_id
         on conflict (org_id, connection_id, course_remote_id, person_remote_id) do update set roles = excluded.roles, vendor_roles = excluded.vendor_roles,
           status = excluded.status, starts_at = excluded.starts_at, ends_at = excluded.ends_at, last_access_at = excluded.last_access_at,
           group_ids = excluded.group_ids, hash = excluded.hash, updated_at = excluded.updated_at, deleted_at = null,
           is_progress_due = e.is_progress_due or e.deleted_at is not null or e.status <> excluded.status
           where e.hash <> excluded.hash or e.deleted_at is not null
         returning person_remote_id",
        tx.org().0,
        connection,
        course,
        rows as _,
        now
    )
    .fetch_all(tx.connection())
    .await?;
    let listed: Vec<&str> = enrolments.iter().map(|one| one.person_remote_id.as_str()).collect();
    touched.extend(
        sqlx::query_scalar!(
            "update lms_enrolments e set deleted_at = $5, updated_at = $5, is_progress_due = false
             where e.org_id = $1 and e.connection_id = $2 and e.course_remote_id = $3 and e.deleted_at is null
               and not exists (select from unnest($4::text[]) w(id) where w.id = e.person_remote_id) returning e.person_remote_id",
            tx.org().0,
            connection,
            course,
            &listed as &[&str],
            now
        )
        .fetch_all(tx.connection())
        .await?,
    );
    Ok(touched)
}

/// Writes groups that differ, and marks those that are not there any more. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn put_groups(tx: &mut TenantTx, connection: Uuid, course: &str, groups: &[NewGroup], now: DateTime<Utc>) -> Result<u64> {
    let rows: Rows<'_, NewGroup> = sqlx::types::Json(groups);
    let written = sqlx::query!(
        "insert into lms_groups as g (org_id, connection_id, course_remote_id, remote_id, name, external_id, kind, hash)
         select distinct on (r.remote_id) $1, $2, $3, r.remote_id, r.name, r.external_id, r.kind, decode(r.hash, 'hex')
         from jsonb_to_recordset($4) as r(remote_id text, name text, external_id text, kind text, hash text) order by r.remote_id
         on conflict (org_id, connection_id, course_remote_id, remote_id) do update set name = excluded.name, external_id = excluded.external_id, kind = excluded.kind,
           hash = excluded.hash, deleted_at = null where g.hash <> excluded.hash or g.deleted_at is not null",
        tx.org().0,
        connection,
        course,
        rows as _
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    let listed: Vec<&str> = groups.iter().map(|group| group.remote_id.as_str()).collect();
    let gone = sqlx::query!(
        "update lms_groups set deleted_at = $5 where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null and not remote_id = any($4)",
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

/// How many are there in a course.
///
/// # Errors
/// When the database refuses.
pub async fn count(tx: &mut TenantTx, connection: Uuid, course: &str) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from lms_enrolments where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null"#,
        tx.org().0,
        connection,
        course
    )
    .fetch_one(tx.connection())
    .await?)
}

/// What is known of the students of a course who are there.
///
/// # Errors
/// When the database refuses.
pub async fn students(tx: &mut TenantTx, connection: Uuid, course: &str) -> Result<BTreeMap<String, Known>> {
    let rows = sqlx::query!(
        "select person_remote_id, mark, is_progress_due from lms_enrolments
         where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null and 'student' = any(roles)",
        tx.org().0,
        connection,
        course
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.person_remote_id, Known { mark: row.mark, is_progress_due: row.is_progress_due })).collect())
}

/// Notes whose progress has to be read. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn mark_due(tx: &mut TenantTx, connection: Uuid, course: &str, people: &[String]) -> Result<u64> {
    let done = sqlx::query!(
        "update lms_enrolments set is_progress_due = true
         where org_id = $1 and connection_id = $2 and course_remote_id = $3 and person_remote_id = any($4) and not is_progress_due and deleted_at is null",
        tx.org().0,
        connection,
        course,
        people
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// Sums up what those people are in the courses that are there, and how many are in this course.
///
/// # Errors
/// When the database refuses.
pub async fn sum_up(tx: &mut TenantTx, connection: Uuid, course: Option<&str>, people: &[String]) -> Result<()> {
    sqlx::query!(
        "update lms_people p set is_student = s.is_student, is_teacher = s.is_teacher, course_count = s.courses
         from unnest($3::text[]) w(id) cross join lateral (
           select coalesce(bool_or('student' = any(e.roles)), false) as is_student, coalesce(bool_or('teacher' = any(e.roles)), false) as is_teacher,
             (count(*) filter (where e.deleted_at is null and c.deleted_at is null))::int as courses
           from lms_enrolments e join lms_courses c on c.org_id = e.org_id and c.connection_id = e.connection_id and c.remote_id = e.course_remote_id
           where e.org_id = $1 and e.connection_id = $2 and e.person_remote_id = w.id) s
         where p.org_id = $1 and p.connection_id = $2 and p.remote_id = w.id
           and (p.is_student, p.is_teacher, p.course_count) is distinct from (s.is_student, s.is_teacher, s.courses)",
        tx.org().0,
        connection,
        people
    )
    .execute(tx.connection())
    .await?;
    if let Some(course) = course {
        sqlx::query!(
            "update lms_courses c set student_count = n.students, teacher_count = n.teachers from (
               select (count(*) filter (where 'student' = any(roles)))::int as students, (count(*) filter (where 'teacher' = any(roles)))::int as teachers
               from lms_enrolments where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null) n
             where c.org_id = $1 and c.connection_id = $2 and c.remote_id = $3 and (c.student_count, c.teacher_count) is distinct from (n.students, n.teachers)",
            tx.org().0,
            connection,
            course
        )
        .execute(tx.connection())
        .await?;
    }
    Ok(())
}

/// Who is or was in courses that were written at `now`.
///
/// # Errors
/// When the database refuses.
pub async fn people_of_courses_written(tx: &mut TenantTx, connection: Uuid, now: DateTime<Utc>) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "select distinct e.person_remote_id from lms_courses c
           join lms_enrolments e on e.org_id = c.org_id and e.connection_id = c.connection_id and e.course_remote_id = c.remote_id
         where c.org_id = $1 and c.connection_id = $2 and c.updated_at = $3",
        tx.org().0,
        connection,
        now
    )
    .fetch_all(tx.connection())
    .await?)
}
