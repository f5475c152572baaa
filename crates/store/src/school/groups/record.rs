use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use super::list::{Filter, Item, list};
use crate::page::Window;
use crate::school::Named;
use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Record {
    pub item: Item,
    pub note: String,
    pub branches: Vec<Named>,
    pub co_teachers: Vec<Named>,
    /// Those who left included, after those who are in it now.
    pub members: Vec<Member>,
    pub vendor: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Member {
    pub student_id: Uuid,
    pub student_name: String,
    pub balance_minor: Option<i64>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

/// The group's card, or `None` when the organisation has no such group.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<Option<Record>> {
    let filter = Filter { id: Some(id), ..Filter::default() };
    let Some(item) = list(tx, &filter, &Window::first(1), now).await?.items.pop() else { return Ok(None) };
    let more = sqlx::query!(
        r#"select g.note,
             (select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.position, b.name, b.id)
                from branches b where b.org_id = g.org_id and b.id = any(g.branch_ids)) as "branches: Json<Vec<Named>>",
             (select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.sort_name, t.id)
                from teachers t where t.org_id = g.org_id and t.id = any(g.co_teacher_ids)) as "co_teachers: Json<Vec<Named>>",
             (select c.vendor from external_refs r join connections c on c.org_id = r.org_id and c.id = r.connection_id
                where r.org_id = g.org_id and r.local_id = g.id limit 1) as vendor
           from groups g where g.org_id = $1 and g.id = $2"#,
        tx.org().0,
        id
    )
    .fetch_one(tx.connection())
    .await?;
    let members = sqlx::query_as!(
        Member,
        r#"select s.id as student_id, s.name as student_name, b.balance_minor as "balance_minor?", m.starts_on, m.ends_on
           from group_memberships m
           join students s on s.org_id = m.org_id and s.id = m.student_id
           join balances b on b.org_id = s.org_id and b.student_id = s.id
           where m.org_id = $1 and m.group_id = $2 and m.deleted_at is null and s.deleted_at is null
           order by (m.ends_on is not null and m.ends_on < $3), s.sort_name, m.id limit 1000"#,
        tx.org().0,
        id,
        now.date_naive()
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(Some(Record {
        item,
        note: more.note,
        branches: more.branches.map(|Json(branches)| branches).unwrap_or_default(),
        co_teachers: more.co_teachers.map(|Json(teachers)| teachers).unwrap_or_default(),
        members,
        vendor: more.vendor,
    }))
}
