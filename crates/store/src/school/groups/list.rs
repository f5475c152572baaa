use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::count::{count, counting};
use crate::page::{NameKey, Page, Window};
use crate::school::search::Pattern;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub id: Option<Uuid>,
    pub search: Option<Pattern>,
    pub is_archived: Option<bool>,
    /// First or second teacher.
    pub teacher: Option<Uuid>,
    pub branch: Option<Uuid>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Item {
    pub id: Uuid,
    pub name: String,
    pub sort_name: String,
    pub teacher_id: Option<Uuid>,
    pub teacher_name: Option<String>,
    /// In it now.
    pub students: i64,
    pub capacity: Option<i32>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub is_archived: bool,
    pub version: i64,
}

/// By name.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<NameKey>, now: DateTime<Utc>) -> Result<Page<Item, NameKey>> {
    // The page is cut before its members are counted.
    let mut query = QueryBuilder::<Postgres>::new(
        "select g.*, t.name as teacher_name, m.n as students from (select g.org_id, g.id, g.name, g.sort_name, g.teacher_id, g.capacity, g.starts_on, g.ends_on, \
         g.is_archived, g.version from groups g where g.org_id = ",
    );
    matching(&mut query, tx, filter);
    if let Some(NameKey(name, id)) = &window.after {
        query.push(" and (g.sort_name, g.id) > (").push_bind(name.clone()).push(", ").push_bind(*id).push(")");
    }
    query.push(" order by g.sort_name, g.id limit ").push(window.fetch());
    query.push(
        ") g left join teachers t on t.org_id = g.org_id and t.id = g.teacher_id cross join lateral (select count(distinct m.student_id) as n \
         from group_memberships m where m.org_id = g.org_id and m.group_id = g.id and m.deleted_at is null and (m.ends_on is null or m.ends_on >= ",
    );
    query.push_bind(now.date_naive()).push(")) m order by g.sort_name, g.id");
    let rows: Vec<Item> = query.build_query_as().fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| NameKey(row.sort_name.clone(), row.id)))
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let mut query = counting("from groups g where g.org_id = ");
    matching(&mut query, tx, filter);
    count(tx, query).await
}

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push_bind(tx.org().0).push(" and g.deleted_at is null");
    if let Some(id) = filter.id {
        query.push(" and g.id = ").push_bind(id);
    }
    if let Some(pattern) = &filter.search {
        query.push(" and g.sort_name like all(").push_bind(pattern.all.clone()).push(")");
    }
    if let Some(is_archived) = filter.is_archived {
        query.push(" and g.is_archived = ").push_bind(is_archived);
    }
    if let Some(teacher) = filter.teacher {
        query.push(" and (g.teacher_id = ").push_bind(teacher).push(" or ").push_bind(teacher).push(" = any(g.co_teacher_ids))");
    }
    if let Some(branch) = filter.branch {
        query.push(" and ").push_bind(branch).push(" = any(g.branch_ids)");
    }
}
