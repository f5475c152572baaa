//! What waits for one person at the sales desk, for the first page.

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::school::calendar::Calendar;
use crate::{COUNT_UP_TO, Result, TenantTx};

/// Tasks that are due by the end of today. Counting stops at a thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Due {
    pub due: i64,
    /// Of those, the ones whose hour has passed; a task of a whole day is late on the next one.
    pub late: i64,
}

/// # Errors
/// When the database refuses.
pub async fn due(tx: &mut TenantTx, assignee: Uuid, calendar: &Calendar, now: DateTime<Utc>) -> Result<Due> {
    let mut query = QueryBuilder::<Postgres>::new("select count(*) as due, count(*) filter (where due_at < case when is_all_day then ");
    query
        .push_bind(calendar.day_start)
        .push(" else ")
        .push_bind(now)
        .push(" end) as late from (select due_at, is_all_day from tasks where org_id = ");
    query.push_bind(tx.org().0).push(" and assignee_id = ").push_bind(assignee);
    query.push(" and done_at is null and deleted_at is null and coalesce(due_at, 'infinity'::timestamptz) < ").push_bind(calendar.day_end);
    query.push(" limit 1000) t");
    Ok(query.build_query_as().persistent(false).fetch_one(tx.connection()).await?)
}

/// Open deals at one stage, in one currency.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct OpenDeals {
    pub pipeline_id: Uuid,
    pub stage_id: Uuid,
    pub name: String,
    pub color: String,
    pub currency: String,
    pub deals: i64,
    pub amount_minor: i64,
}

/// Pipeline by pipeline, in the order of their stages.
///
/// # Errors
/// When the database refuses.
pub async fn open_deals(tx: &mut TenantTx, owner: Uuid) -> Result<Vec<OpenDeals>> {
    let org = tx.org().0;
    let mut query = QueryBuilder::<Postgres>::new(
        "select s.pipeline_id, s.id as stage_id, s.name, s.color, d.currency, d.deals, d.amount_minor from (
           select stage_id, currency, count(*) as deals, sum(amount_minor)::bigint as amount_minor from deals where deleted_at is null and closed_at is null and owner_id = ",
    );
    query
        .push_bind(owner)
        .push(" and org_id = ")
        .push_bind(org)
        .push(" group by 1, 2) d join stages s on s.id = d.stage_id and s.kind = 'open' and s.org_id = ");
    query.push_bind(org).push(" join pipelines p on p.id = s.pipeline_id and p.org_id = ").push_bind(org);
    query.push(" order by p.position, p.id, s.position, s.id, d.currency");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// Open deals without an open task. Counting stops where it stops for lists.
///
/// # Errors
/// When the database refuses.
pub async fn without_task(tx: &mut TenantTx, owner: Uuid) -> Result<i64> {
    let org = tx.org().0;
    let mut query = QueryBuilder::<Postgres>::new(
        "select count(*) from (select from deals d where d.deleted_at is null and d.closed_at is null and d.owner_id = ",
    );
    query.push_bind(owner).push(" and d.org_id = ").push_bind(org);
    query
        .push(" and not exists (select from tasks t where t.deal_id = d.id and t.done_at is null and t.deleted_at is null and t.org_id = ")
        .push_bind(org);
    query.push(") limit ").push(COUNT_UP_TO).push(") d");
    Ok(query.build_query_scalar().persistent(false).fetch_one(tx.connection()).await?)
}

/// Contacts entered at or after that moment.
///
/// # Errors
/// When the database refuses.
pub async fn new_contacts(tx: &mut TenantTx, since: DateTime<Utc>) -> Result<i64> {
    let mut query = QueryBuilder::<Postgres>::new("select count(*) from contacts where deleted_at is null and org_id = ");
    query.push_bind(tx.org().0).push(" and created_at >= ").push_bind(since);
    Ok(query.build_query_scalar().persistent(false).fetch_one(tx.connection()).await?)
}
