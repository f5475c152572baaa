//! Who was at which lesson.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::page::{Page, TimeKey, Window};
use crate::{Result, TenantTx};

/// One lesson of a student.
#[derive(Debug, Clone)]
pub struct Visit {
    pub id: Uuid,
    pub status: String,
    pub charge_minor: Option<i64>,
    pub currency: String,
    pub grade: Option<String>,
    pub note: String,
    pub lesson_id: Uuid,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub lesson_status: String,
    pub topic: Option<String>,
    pub group_name: Option<String>,
    pub subject_name: Option<String>,
    pub teacher_name: Option<String>,
}

/// The newest lessons first, coming ones included.
///
/// # Errors
/// When the database refuses.
pub async fn of_student(tx: &mut TenantTx, student: Uuid, window: &Window<TimeKey>) -> Result<Page<Visit, TimeKey>> {
    let (at, id) = window.after.map(|TimeKey(at, id)| (at, id)).unzip();
    let visits = sqlx::query_as!(
        Visit,
        r#"select a.id as "id!", a.status as "status!", a.charge_minor as "charge_minor?", a.currency as "currency!", a.grade, a.note as "note!",
             l.id as "lesson_id!", l.starts_at as "starts_at!", l.ends_at as "ends_at!", l.status as "lesson_status!", l.topic,
             g.name as "group_name?", s.name as "subject_name?", t.name as "teacher_name?"
           from attendance a
           join lessons l on l.org_id = a.org_id and l.id = a.lesson_id
           left join groups g on g.org_id = l.org_id and g.id = l.group_id
           left join subjects s on s.org_id = l.org_id and s.id = l.subject_id
           left join teachers t on t.org_id = l.org_id and t.id = l.teacher_id
           where a.org_id = $1 and a.student_id = $2 and a.deleted_at is null and l.deleted_at is null
             and ($3::timestamptz is null or (l.starts_at, a.id) < ($3, $4::uuid))
           order by l.starts_at desc, a.id desc limit $5"#,
        tx.org().0,
        student,
        at,
        id,
        i64::try_from(window.fetch()).unwrap_or(i64::MAX)
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(window.page(visits, |visit| TimeKey(visit.starts_at, visit.id)))
}

/// One student of a lesson.
#[derive(Debug, Clone)]
pub struct Participant {
    pub id: Uuid,
    pub student_id: Uuid,
    pub student_name: String,
    pub status: String,
    pub charge_minor: Option<i64>,
    pub currency: String,
    pub grade: Option<String>,
    pub note: String,
}

/// By name; a lesson is a roomful.
///
/// # Errors
/// When the database refuses.
pub async fn of_lesson(tx: &mut TenantTx, lesson: Uuid) -> Result<Vec<Participant>> {
    Ok(sqlx::query_as!(
        Participant,
        r#"select a.id, s.id as student_id, s.name as student_name, a.status, a.charge_minor as "charge_minor?", a.currency, a.grade, a.note
         from attendance a join students s on s.org_id = a.org_id and s.id = a.student_id
         where a.org_id = $1 and a.lesson_id = $2 and a.deleted_at is null order by s.sort_name, a.id limit 1000"#,
        tx.org().0,
        lesson
    )
    .fetch_all(tx.connection())
    .await?)
}
