//! Scores, as they are brought in.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Serialize)]
pub struct New {
    pub person_remote_id: String,
    pub item_remote_id: String,
    pub title: Option<String>,
    pub score: Option<f64>,
    pub max_score: Option<f64>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub graded_at: Option<DateTime<Utc>>,
    pub feedback: Option<String>,
    pub is_hidden: bool,
    /// Hex.
    pub hash: String,
}

/// Writes those that differ; of the people `covered` those that are not listed any more go. Returns whose scores changed.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, course: &str, grades: &[New], covered: &[String], now: DateTime<Utc>) -> Result<Vec<String>> {
    let rows: Rows<'_, New> = sqlx::types::Json(grades);
    let mut changed = sqlx::query_scalar!(
        "insert into lms_grades as g (org_id, connection_id, course_remote_id, person_remote_id, item_remote_id, title, score, max_score, submitted_at, graded_at, feedback,
           is_hidden, hash, updated_at)
         select distinct on (r.person_remote_id, r.item_remote_id) $1, $2, $3, r.person_remote_id, r.item_remote_id, r.title, r.score, r.max_score, r.submitted_at, r.graded_at, r.feedback, r.is_hidden,
           decode(r.hash, 'hex'), $5
         from jsonb_to_recordset($4) as r(person_remote_id text, item_remote_id text, title text, score double precision, max_score double precision,
           submitted_at timestamptz, graded_at timestamptz, feedback text, is_hidden boolean, hash text)
         order by r.person_remote_id, r.item_remote_id
         on conflict (org_id, connection_id, course_remote_id, person_remote_id, item_remote_id) do update set title = excluded.title, score = excluded.score,
           max_score = excluded.max_score, submitted_at = excluded.submitted_at, graded_at = excluded.graded_at, feedback = excluded.feedback,
           is_hidden = excluded.is_hidden, hash = excluded.hash, updated_at = excluded.updated_at where g.hash <> excluded.hash
         returning person_remote_id",
        tx.org().0,
        connection,
        course,
        rows as _,
        now
    )
    .fetch_all(tx.connection())
    .await?;
    if !covered.is_empty() {
        let rows: Rows<'_, New> = sqlx::types::Json(grades);
        changed.extend(
            sqlx::query_scalar!(
                "delete from lms_grades g where g.org_id = $1 and g.connection_id = $2 and g.course_remote_id = $3 and g.person_remote_id = any($5)
                   and not exists (select from jsonb_to_recordset($4) as r(person_remote_id text, item_remote_id text)
                     where r.person_remote_id = g.person_remote_id and r.item_remote_id = g.item_remote_id) returning g.person_remote_id",
                tx.org().0,
                connection,
                course,
                rows as _,
                covered
            )
            .fetch_all(tx.connection())
            .await?,
        );
    }
    sqlx::query!(
        "update lms_enrolments e set score = g.score, max_score = g.max_score from lms_enrolments own
           left join lms_grades g on g.org_id = own.org_id and g.connection_id = own.connection_id and g.course_remote_id = own.course_remote_id
             and g.person_remote_id = own.person_remote_id and g.item_remote_id = 'total'
         where own.org_id = $1 and own.connection_id = $2 and own.course_remote_id = $3 and e.org_id = own.org_id and e.connection_id = own.connection_id
           and e.course_remote_id = own.course_remote_id and e.person_remote_id = own.person_remote_id
           and (e.score, e.max_score) is distinct from (g.score, g.max_score)",
        tx.org().0,
        connection,
        course
    )
    .execute(tx.connection())
    .await?;
    Ok(changed)
}
