//! Teachers with what they teach.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::count::{count, counting};
use crate::page::{NameKey, Page, Window};
use crate::school::Named;
use crate::school::calendar::Calendar;
use crate::school::search::Pattern;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub search: Option<Pattern>,
    pub is_archived: Option<bool>,
    pub branch: Option<Uuid>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Item {
    pub id: Uuid,
    pub name: String,
    pub sort_name: String,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub archived_on: Option<NaiveDate>,
    /// Running ones, as first or second teacher.
    pub groups: i64,
    /// Not cancelled.
    pub lessons_this_week: i64,
    pub version: i64,
}

/// By name. Groups and lessons are counted once for the page, not once a teacher.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<NameKey>, calendar: &Calendar) -> Result<Page<Item, NameKey>> {
    let org = tx.org().0;
    let mut query = QueryBuilder::<Postgres>::new(
        "with page as materialized (select t.id, t.name, t.sort_name, c.phones, c.emails, t.archived_on, t.version \
         from teachers t join contacts c on c.org_id = t.org_id and c.id = t.contact_id where t.org_id = ",
    );
    matching(&mut query, tx, filter);
    if let Some(NameKey(name, id)) = &window.after {
        query.push(" and (t.sort_name, t.id) > (").push_bind(name.clone()).push(", ").push_bind(*id).push(")");
    }
    query.push(" order by t.sort_name, t.id limit ").push(window.fetch());
    // First teachers are counted by index, second ones from the few rows that have any.
    query.push("), taught as (select teacher, count(*) as n from (");
    query
        .push("select g.teacher_id as teacher from groups g where g.org_id = ")
        .push_bind(org)
        .push(" and g.deleted_at is null and not g.is_archived and g.teacher_id in (select id from page)");
    query
        .push(" union all select x.teacher from groups g cross join lateral unnest(g.co_teacher_ids) as x(teacher) where g.org_id = ")
        .push_bind(org);
    query.push(" and g.co_teacher_ids <> '{}' and g.deleted_at is null and not g.is_archived) g group by 1)");
    query.push(", week as (select teacher, count(*) as n from (");
    for second in [false, true] {
        query.push(if second {
            " union all select x.teacher from lessons l cross join lateral unnest(l.co_teacher_ids) as x(teacher) where l.co_teacher_ids <> '{}' and l.org_id = "
        } else {
            "select l.teacher_id as teacher from page join lessons l on l.teacher_id = page.id where l.org_id = "
        });
        query.push_bind(org).push(" and l.starts_at >= ").push_bind(calendar.week_start).push(" and l.starts_at < ").push_bind(calendar.week_end);
        query.push(" and l.deleted_at is null and l.status <> 'cancelled'");
    }
    query.push(") l group by 1)");
    query.push(
        " select page.*, coalesce(taught.n, 0) as groups, coalesce(week.n, 0) as lessons_this_week from page \
         left join taught on taught.teacher = page.id left join week on week.teacher = page.id order by page.sort_name, page.id",
    );
    let rows: Vec<Item> = query.build_query_as().fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| NameKey(row.sort_name.clone(), row.id)))
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let mut query = counting("from teachers t join contacts c on c.org_id = t.org_id and c.id = t.contact_id where t.org_id = ");
    matching(&mut query, tx, filter);
    count(tx, query).await
}

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push_bind(tx.org().0).push(" and t.deleted_at is null");
    if let Some(pattern) = &filter.search {
        query.push(" and (c.search like all(").push_bind(pattern.all.clone()).push(") or c.search like ").push_bind(pattern.or.clone()).push(")");
    }
    match filter.is_archived {
        Some(true) => query.push(" and t.archived_on is not null"),
        Some(false) => query.push(" and t.archived_on is null"),
        None => query,
    };
    if let Some(branch) = filter.branch {
        query.push(" and ").push_bind(branch).push(" = any(t.branch_ids)");
    }
}

#[derive(Debug, Clone)]
pub struct Record {
    pub item: Item,
    pub birth_date: Option<NaiveDate>,
    pub gender: Option<String>,
    pub skills: Vec<String>,
    pub note: String,
    pub branches: Vec<Named>,
    pub groups: Vec<GroupOf>,
    pub vendor: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GroupOf {
    pub id: Uuid,
    pub name: String,
    pub is_archived: bool,
}

/// The teacher's card, or `None` when the organisation has no such teacher.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid, calendar: &Calendar) -> Result<Option<Record>> {
    let row = sqlx::query!(
        r#"select t.id, t.name, t.sort_name as "sort_name!", t.archived_on, t.birth_date, t.gender, t.skills, t.note, t.version, c.phones, c.emails,
             (select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.position, b.name, b.id)
                from branches b where b.org_id = t.org_id and b.id = any(t.branch_ids)) as "branches: Json<Vec<Named>>",
             (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'is_archived', g.is_archived) order by g.is_archived, g.sort_name, g.id)
                from groups g where g.org_id = t.org_id and (g.teacher_id = t.id or t.id = any(g.co_teacher_ids)) and g.deleted_at is null)
                as "groups: Json<Vec<GroupOf>>",
             (select count(*) from lessons l where l.org_id = t.org_id and l.starts_at >= $3 and l.starts_at < $4 and l.deleted_at is null
                and l.status <> 'cancelled' and (l.teacher_id = t.id or t.id = any(l.co_teacher_ids))) as "lessons_this_week!",
             (select cn.vendor from external_refs r join connections cn on cn.org_id = r.org_id and cn.id = r.connection_id
                where r.org_id = t.org_id and r.local_id = t.id limit 1) as vendor
           from teachers t join contacts c on c.org_id = t.org_id and c.id = t.contact_id
           where t.org_id = $1 and t.id = $2 and t.deleted_at is null"#,
        tx.org().0,
        id,
        calendar.week_start,
        calendar.week_end
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| {
        let groups = row.groups.map(|Json(groups)| groups).unwrap_or_default();
        let running = groups.iter().filter(|group| !group.is_archived).count();
        Record {
            item: Item {
                id: row.id,
                name: row.name,
                sort_name: row.sort_name,
                phones: row.phones,
                emails: row.emails,
                archived_on: row.archived_on,
                groups: i64::try_from(running).unwrap_or(i64::MAX),
                lessons_this_week: row.lessons_this_week,
                version: row.version,
            },
            birth_date: row.birth_date,
            gender: row.gender,
            skills: row.skills,
            note: row.note,
            branches: row.branches.map(|Json(branches)| branches).unwrap_or_default(),
            groups,
            vendor: row.vendor,
        }
    }))
}
