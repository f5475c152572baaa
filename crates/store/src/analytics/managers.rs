//! What each member did in a range. Rows of nobody are left out.

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::{Of, Span};
use crate::{Result, TenantTx};

/// How many of something is a member's.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Count {
    pub member: Uuid,
    pub number: i64,
}

/// Deals created in the range, by who answers for them now.
///
/// # Errors
/// When the database refuses.
pub async fn created(tx: &mut TenantTx, span: Span, of: Of) -> Result<Vec<Count>> {
    let mut query = QueryBuilder::<Postgres>::new("select d.owner_id as member, count(*) as number from deals d where d.org_id = ");
    query.push_bind(tx.org().0).push(" and d.deleted_at is null and d.owner_id is not null");
    span.push(&mut query, "d.created_at");
    of.push(&mut query);
    query.push(" group by 1");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Closed {
    pub member: Uuid,
    /// `won` or `lost`.
    pub kind: String,
    pub currency: String,
    pub deals: i64,
    pub amount_minor: i64,
}

/// # Errors
/// When the database refuses.
pub async fn closed(tx: &mut TenantTx, span: Span, of: Of) -> Result<Vec<Closed>> {
    let org = tx.org().0;
    let mut query = QueryBuilder::<Postgres>::new(
        "select d.member, s.kind, d.currency, sum(d.deals)::bigint as deals, sum(d.amount_minor)::bigint as amount_minor from (
           select d.owner_id as member, d.stage_id, d.currency, count(*) as deals, sum(d.amount_minor)::bigint as amount_minor from deals d where d.org_id = ",
    );
    query.push_bind(org).push(" and d.deleted_at is null and d.closed_at is not null and d.owner_id is not null");
    span.push(&mut query, "d.closed_at");
    of.push(&mut query);
    query.push(" group by 1, 2, 3) d join stages s on s.id = d.stage_id and s.kind <> 'open' and s.org_id = ").push_bind(org);
    query.push(" group by 1, 2, 3 order by 1, 2, 3");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// Tasks done in the range, by who did them.
///
/// # Errors
/// When the database refuses.
pub async fn tasks_done(tx: &mut TenantTx, span: Span) -> Result<Vec<Count>> {
    let mut query = QueryBuilder::<Postgres>::new("select done_by as member, count(*) as number from tasks where org_id = ");
    query.push_bind(tx.org().0).push(" and deleted_at is null and done_at is not null and done_by is not null");
    span.push(&mut query, "done_at");
    query.push(" group by 1");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// Tasks that were due in the range and before `now`, and are still open.
///
/// # Errors
/// When the database refuses.
pub async fn tasks_overdue(tx: &mut TenantTx, span: Span, now: DateTime<Utc>) -> Result<Vec<Count>> {
    let mut query = QueryBuilder::<Postgres>::new("select assignee_id as member, count(*) as number from tasks where org_id = ");
    query.push_bind(tx.org().0).push(" and deleted_at is null and done_at is null and assignee_id is not null");
    Span { start: span.start, end: span.end.min(now) }.push(&mut query, "due_at");
    query.push(" group by 1");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Said {
    pub member: Uuid,
    /// `note`, `call`, `email`, `message` or `meeting`.
    pub kind: String,
    pub number: i64,
}

/// # Errors
/// When the database refuses.
pub async fn said(tx: &mut TenantTx, span: Span) -> Result<Vec<Said>> {
    let org = tx.org().0;
    // Whole hours are counted already. A day that begins within an hour, as in India, leaves a piece at either end.
    let mut query = QueryBuilder::<Postgres>::new("with edge as (select hour_of(");
    query.push_bind(span.start).push(" + interval '59 minutes 59.999999 seconds') as first, hour_of(").push_bind(span.end);
    query.push(") as last) select member, kind, sum(number)::bigint as number from (select author_id as member, kind, number from communication_hours, edge where org_id = ");
    query.push_bind(org).push(" and hour >= edge.first and hour < edge.last");
    query
        .push(" union all select author_id, kind, 1 from communications, edge where author_id is not null and deleted_at is null and org_id = ")
        .push_bind(org);
    query
        .push(" and at >= ")
        .push_bind(span.start)
        .push(" and at < edge.first and author_id in (select user_id from members where org_id = ")
        .push_bind(org);
    query
        .push(") union all select author_id, kind, 1 from communications, edge where author_id is not null and deleted_at is null and org_id = ")
        .push_bind(org);
    query
        .push(" and at >= edge.last and at < ")
        .push_bind(span.end)
        .push(" and author_id in (select user_id from members where org_id = ")
        .push_bind(org);
    query.push(")) said group by 1, 2");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}
