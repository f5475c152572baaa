//! What could not be read at the last try.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::Rows;
use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Trouble {
    pub connection_id: Uuid,
    /// Empty for the whole site.
    pub course_remote_id: String,
    pub course_id: Option<Uuid>,
    pub course_name: Option<String>,
    pub part: String,
    pub code: String,
    pub detail: String,
    pub since: DateTime<Utc>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct New {
    pub course: String,
    pub part: String,
    pub code: String,
    pub detail: String,
}

/// Those of a connection, or of all.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, connection: Option<Uuid>) -> Result<Vec<Trouble>> {
    Ok(sqlx::query_as!(
        Trouble,
        r#"select t.connection_id, t.course_remote_id, c.id as "course_id?", c.name as "course_name?", t.part, t.code, t.detail, t.since from lms_troubles t
           left join lms_courses c on c.org_id = t.org_id and c.connection_id = t.connection_id and c.remote_id = t.course_remote_id
           where t.org_id = $1 and ($2::uuid is null or t.connection_id = $2) order by t.course_remote_id, t.part limit 500"#,
        tx.org().0,
        connection
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Lets these be all there is; one that stood before keeps since when, as long as it is the same. Returns whether anything changed.
///
/// # Errors
/// When the database refuses.
pub async fn replace(tx: &mut TenantTx, connection: Uuid, troubles: &[New], now: DateTime<Utc>) -> Result<bool> {
    let rows: Rows<'_, New> = sqlx::types::Json(troubles);
    let changed = sqlx::query!(
        "insert into lms_troubles as t (org_id, connection_id, course_remote_id, part, code, detail, since)
         select $1, $2, r.course, r.part, r.code, r.detail, $4 from jsonb_to_recordset($3) as r(course text, part text, code text, detail text)
         on conflict (org_id, connection_id, course_remote_id, part) do update set code = excluded.code, detail = excluded.detail,
           since = case when t.code = excluded.code then t.since else excluded.since end
           where (t.code, t.detail) is distinct from (excluded.code, excluded.detail)",
        tx.org().0,
        connection,
        rows as _,
        now
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    let rows: Rows<'_, New> = sqlx::types::Json(troubles);
    let gone = sqlx::query!(
        "delete from lms_troubles t where t.org_id = $1 and t.connection_id = $2
           and not exists (select from jsonb_to_recordset($3) as r(course text, part text) where r.course = t.course_remote_id and r.part = t.part)",
        tx.org().0,
        connection,
        rows as _
    )
    .execute(tx.connection())
    .await?
    .rows_affected();
    Ok(changed + gone > 0)
}
