use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::school::{Named, percent};
use crate::{Result, TenantTx};

/// What a row of the list shows beside the student's own columns.
#[derive(Default)]
pub(super) struct Details {
    pub groups: Vec<Named>,
    pub next_lesson_at: Option<DateTime<Utc>>,
    pub attendance_percent: Option<i64>,
    pub vendor: Option<String>,
}

/// For a page of students in one question. The next lesson is the nearest planned one of the student's groups; attendance counts lessons held.
pub(super) async fn of(tx: &mut TenantTx, students: &[Uuid], now: DateTime<Utc>) -> Result<HashMap<Uuid, Details>> {
    let rows = sqlx::query!(
        r#"select p.id as "id!", g.groups as "groups: Json<Vec<Named>>", n.next_lesson_at, a.attended as "attended!", a.held as "held!", v.vendor as "vendor?"
           from unnest($2::uuid[]) as p(id)
           cross join lateral (
             select jsonb_agg(jsonb_build_object('id', id, 'name', name)) as groups from (
               select g.id, g.name from group_memberships m join groups g on g.org_id = m.org_id and g.id = m.group_id
               where m.org_id = $1 and m.student_id = p.id and m.deleted_at is null and g.deleted_at is null
                 and (m.ends_on is null or m.ends_on >= $3::timestamptz::date)
               group by g.id, g.name, g.sort_name, g.is_archived order by g.is_archived, g.sort_name, g.id limit 3) first) g
           cross join lateral (
             select min(l.starts_at) as next_lesson_at from group_memberships m
             cross join lateral (
               select l.starts_at from lessons l
               where l.org_id = $1 and l.group_id = m.group_id and l.starts_at >= $3 and l.status = 'planned' and l.deleted_at is null
               order by l.starts_at limit 1) l
             where m.org_id = $1 and m.student_id = p.id and m.deleted_at is null and (m.ends_on is null or m.ends_on >= $3::timestamptz::date)) n
           cross join lateral (
             select count(*) filter (where a.status = 'attended') as attended, count(*) filter (where a.status <> 'planned') as held
             from attendance a where a.org_id = $1 and a.student_id = p.id and a.deleted_at is null) a
           left join lateral (
             select c.vendor from external_refs r join connections c on c.org_id = r.org_id and c.id = r.connection_id
             where r.org_id = $1 and r.local_id = p.id limit 1) v on true"#,
        tx.org().0,
        students,
        now
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let details = Details {
                groups: row.groups.map(|Json(groups)| groups).unwrap_or_default(),
                next_lesson_at: row.next_lesson_at,
                attendance_percent: percent(row.attended, row.held),
                vendor: row.vendor,
            };
            (row.id, details)
        })
        .collect())
}
