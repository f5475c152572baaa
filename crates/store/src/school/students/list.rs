use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::details;
use crate::count::{count, counting};
use crate::page::{NameKey, Page, Window};
use crate::school::Named;
use crate::school::search::{GLANCE, LOOK, Pattern, Search, few};
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    #[default]
    Name,
    NameDown,
    /// Debts first.
    Balance,
    BalanceDown,
}

/// Where a page ends: the sorted value and the id. A key of one order means nothing in the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Key {
    Name(NameKey),
    Balance(i64, Uuid),
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub search: Option<Pattern>,
    pub status: Option<&'static str>,
    pub in_debt: bool,
    /// A group they are in now.
    pub group: Option<Uuid>,
    pub branch: Option<Uuid>,
    /// Their own teacher, or the teacher of a group they are in.
    pub teacher: Option<Uuid>,
}

#[derive(Debug, Clone)]
pub struct Item {
    pub id: Uuid,
    pub name: String,
    pub status: String,
    pub stage: Option<String>,
    pub balance_minor: Option<i64>,
    /// The first three.
    pub groups: Vec<Named>,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub last_attended_on: Option<NaiveDate>,
    pub next_lesson_at: Option<DateTime<Utc>>,
    pub paid_lessons: Option<i32>,
    pub attendance_percent: Option<i64>,
    /// The system the student came from.
    pub vendor: Option<String>,
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    sort_name: String,
    status: String,
    stage: Option<String>,
    balance_minor: i64,
    phones: Vec<String>,
    emails: Vec<String>,
    last_attended_on: Option<NaiveDate>,
    next_lesson_at: Option<DateTime<Utc>>,
    paid_lessons: Option<i32>,
    version: i64,
}

/// One page; `now` divides past lessons from coming ones. A key of another order is taken for the beginning.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, sort: Sort, window: &Window<Key>, now: DateTime<Utc>) -> Result<Page<Item, Key>> {
    let rows = match &filter.search {
        None => rows(tx, filter, sort, window, None, now).await?,
        Some(pattern) => found(tx, filter, sort, window, pattern, now).await?,
    };
    let page = window.page(rows, |row| match sort {
        Sort::Name | Sort::NameDown => Key::Name(NameKey(row.sort_name.clone(), row.id)),
        Sort::Balance | Sort::BalanceDown => Key::Balance(row.balance_minor, row.id),
    });
    let ids: Vec<Uuid> = page.items.iter().map(|row| row.id).collect();
    let mut details = details::of(tx, &ids, now).await?;
    let items = page.items.into_iter().map(|row| {
        let details = details.remove(&row.id).unwrap_or_default();
        Item {
            id: row.id,
            name: row.name,
            status: row.status,
            stage: row.stage,
            balance_minor: Some(row.balance_minor),
            groups: details.groups,
            phones: row.phones,
            emails: row.emails,
            last_attended_on: row.last_attended_on,
            next_lesson_at: details.next_lesson_at.or(row.next_lesson_at.filter(|at| *at >= now)),
            paid_lessons: row.paid_lessons,
            attendance_percent: details.attendance_percent,
            vendor: details.vendor,
            version: row.version,
        }
    });
    Ok(Page { items: items.collect(), next: page.next })
}

async fn found(tx: &mut TenantTx, filter: &Filter, sort: Sort, window: &Window<Key>, pattern: &Pattern, now: DateTime<Utc>) -> Result<Vec<Row>> {
    let glance = rows(tx, filter, sort, window, Some(Search::Near(pattern, GLANCE)), now).await?;
    if glance.len() == window.fetch() {
        return Ok(glance);
    }
    if let Some(ids) = few(tx, pattern).await? {
        return rows(tx, filter, sort, window, Some(Search::Among(&ids)), now).await;
    }
    let look = rows(tx, filter, sort, window, Some(Search::Near(pattern, LOOK)), now).await?;
    if look.len() == window.fetch() {
        return Ok(look);
    }
    rows(tx, filter, sort, window, Some(Search::Everywhere(pattern)), now).await
}

async fn rows(
    tx: &mut TenantTx,
    filter: &Filter,
    sort: Sort,
    window: &Window<Key>,
    search: Option<Search<'_>>,
    now: DateTime<Utc>,
) -> Result<Vec<Row>> {
    let by_balance = matches!(sort, Sort::Balance | Sort::BalanceDown);
    let order = match sort {
        Sort::Name => "s.sort_name, s.id",
        Sort::NameDown => "s.sort_name desc, s.id desc",
        Sort::Balance => "b.balance_minor, b.student_id",
        Sort::BalanceDown => "b.balance_minor desc, b.student_id desc",
    };
    // The page is cut before what it shows is joined, so that a filter that has to sort sorts narrow rows.
    let mut query = QueryBuilder::new(
        "select s.id, s.name, s.sort_name, s.status, s.stage, b.balance_minor, c.phones, c.emails, s.last_attended_on, s.next_lesson_at, s.paid_lessons, s.version \
         from (select s.* from students s ",
    );
    matching(&mut query, tx, filter, by_balance, now);
    match search {
        Some(Search::Among(ids)) => {
            query.push(" and s.id = any(").push_bind(ids.to_vec()).push(")");
        }
        Some(Search::Everywhere(pattern)) => {
            query
                .push(" and s.id in (select id from search_students(")
                .push_bind(pattern.all.clone())
                .push(", ")
                .push_bind(pattern.or.clone())
                .push(", null))");
        }
        Some(Search::Near(..)) | None => {}
    }
    match (sort, &window.after) {
        (Sort::Name, Some(Key::Name(NameKey(name, id)))) => after(&mut query, "(s.sort_name, s.id) > ", name.clone(), *id),
        (Sort::NameDown, Some(Key::Name(NameKey(name, id)))) => after(&mut query, "(s.sort_name, s.id) < ", name.clone(), *id),
        (Sort::Balance, Some(Key::Balance(balance, id))) => after(&mut query, "(b.balance_minor, b.student_id) > ", *balance, *id),
        (Sort::BalanceDown, Some(Key::Balance(balance, id))) => after(&mut query, "(b.balance_minor, b.student_id) < ", *balance, *id),
        _ => {}
    }
    query.push(" order by ").push(order).push(" limit ").push(if let Some(Search::Near(_, next)) = search { next } else { window.fetch() });
    // `offset 0` keeps the planner from gathering whole tables for the few rows that come through.
    query.push(") s cross join lateral (select c.phones, c.emails from contacts c where c.org_id = s.org_id and c.id = s.contact_id");
    if let Some(Search::Near(pattern, _)) = search {
        query.push(" and (c.search like all(").push_bind(pattern.all.clone()).push(") or c.search like ").push_bind(pattern.or.clone()).push(")");
    }
    query.push(" offset 0) c cross join lateral (select b.student_id, b.balance_minor from balances b where b.org_id = s.org_id and b.student_id = s.id offset 0) b");
    query.push(" order by ").push(order).push(" limit ").push(window.fetch());
    Ok(query.build_query_as().fetch_all(tx.connection()).await?)
}

/// How many there are, search aside, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter, now: DateTime<Utc>) -> Result<Option<i64>> {
    if filter.in_debt && filter.status.is_none() && filter.group.is_none() && filter.branch.is_none() && filter.teacher.is_none() {
        return debtors(tx).await;
    }
    let mut query = counting("from students s ");
    matching(&mut query, tx, filter, false, now);
    count(tx, query).await
}

/// Everybody in debt, counted by their balances: few students are deleted, and leaving those out costs less than looking at each student.
async fn debtors(tx: &mut TenantTx) -> Result<Option<i64>> {
    let mut query = counting("from balances b where b.org_id = ");
    query.push_bind(tx.org().0).push(" and b.balance_minor < 0 and b.student_id not in (select s.id from students s where s.org_id = ");
    query.push_bind(tx.org().0).push(" and s.deleted_at is not null)");
    count(tx, query).await
}

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter, by_balance: bool, now: DateTime<Utc>) {
    let org = tx.org().0;
    if by_balance || filter.in_debt {
        query.push("join balances b on b.org_id = s.org_id and b.student_id = s.id ");
    }
    query.push("where s.org_id = ").push_bind(org).push(" and s.deleted_at is null");
    if let Some(status) = filter.status {
        query.push(" and s.status = ").push_bind(status);
    }
    if filter.in_debt {
        query.push(" and b.balance_minor < 0");
    }
    if let Some(group) = filter.group {
        query.push(" and s.id in (select m.student_id from group_memberships m where m.org_id = ").push_bind(org);
        query.push(" and m.group_id = ").push_bind(group);
        current(query, now);
        query.push(")");
    }
    if let Some(branch) = filter.branch {
        query.push(" and ").push_bind(branch).push(" = any(s.branch_ids)");
    }
    if let Some(teacher) = filter.teacher {
        query
            .push(" and s.id in (select own.id from students own where own.org_id = ")
            .push_bind(org)
            .push(" and own.teacher_id = ")
            .push_bind(teacher);
        query.push(
            " union all select m.student_id from groups g join group_memberships m on m.org_id = g.org_id and m.group_id = g.id where g.org_id = ",
        );
        query.push_bind(org).push(" and g.teacher_id = ").push_bind(teacher).push(" and g.deleted_at is null");
        current(query, now);
        query.push(")");
    }
}

/// Who has left a group is no longer of it.
fn current(query: &mut QueryBuilder<Postgres>, now: DateTime<Utc>) {
    query.push(" and m.deleted_at is null and (m.ends_on is null or m.ends_on >= ").push_bind(now.date_naive()).push(")");
}

fn after<T>(query: &mut QueryBuilder<Postgres>, columns: &str, value: T, id: Uuid)
where
    T: 'static + Send + sqlx::Encode<'static, Postgres> + sqlx::Type<Postgres>,
{
    query.push(" and ").push(columns).push("(").push_bind(value).push(", ").push_bind(id).push(")");
}
