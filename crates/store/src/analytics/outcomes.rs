//! Deals that were won or lost in a range.

use chrono::NaiveDate;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::{Of, Span, Step};
use crate::{Result, TenantTx};

/// Of one period, one outcome and one currency.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Closed {
    /// The period's first day.
    pub period: NaiveDate,
    /// `won` or `lost`.
    pub kind: String,
    pub currency: String,
    pub deals: i64,
    pub amount_minor: i64,
}

/// # Errors
/// When the database refuses.
pub async fn by_period(tx: &mut TenantTx, span: Span, of: Of, step: Step, time_zone: &str) -> Result<Vec<Closed>> {
    let mut query = QueryBuilder::<Postgres>::new(
        "select d.period, s.kind, d.currency, sum(d.deals)::bigint as deals, sum(d.amount_minor)::bigint as amount_minor from (select date_trunc(",
    );
    query.push_bind(step.as_str()).push(", d.closed_at at time zone ").push_bind(time_zone.to_owned());
    query.push(")::date as period, d.stage_id, d.currency, count(*) as deals, sum(d.amount_minor)::bigint as amount_minor");
    closed(&mut query, tx, span, of);
    query.push(" group by 1, 2, 3) d");
    kinds(&mut query, tx);
    query.push(" group by 1, 2, 3 order by 1, 2, 3");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// Of a whole range.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Total {
    pub kind: String,
    pub currency: String,
    pub deals: i64,
    pub amount_minor: i64,
}

/// # Errors
/// When the database refuses.
pub async fn totals(tx: &mut TenantTx, span: Span, of: Of) -> Result<Vec<Total>> {
    let mut query = QueryBuilder::<Postgres>::new(
        "select s.kind, d.currency, sum(d.deals)::bigint as deals, sum(d.amount_minor)::bigint as amount_minor from (
           select d.stage_id, d.currency, count(*) as deals, sum(d.amount_minor)::bigint as amount_minor",
    );
    closed(&mut query, tx, span, of);
    query.push(" group by 1, 2) d");
    kinds(&mut query, tx);
    query.push(" group by 1, 2 order by 1, 2");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// From creation to payment; nothing when no deal was won.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Cycle {
    pub median_seconds: Option<i64>,
    pub average_seconds: Option<i64>,
}

/// # Errors
/// When the database refuses.
pub async fn cycle(tx: &mut TenantTx, span: Span, of: Of) -> Result<Cycle> {
    let mut query = QueryBuilder::<Postgres>::new(
        "select percentile_disc(0.5) within group (order by seconds) as median_seconds, avg(seconds)::bigint as average_seconds from (
           select greatest(extract(epoch from d.closed_at - d.created_at), 0)::bigint as seconds",
    );
    closed(&mut query, tx, span, of);
    of_kind(&mut query, tx, "won");
    query.push(") c");
    Ok(query.build_query_as().persistent(false).fetch_one(tx.connection()).await?)
}

/// Why deals were lost; without a reason `None`.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Lost {
    pub id: Option<Uuid>,
    /// Kept for reasons that have been deleted since.
    pub name: Option<String>,
    pub currency: String,
    pub deals: i64,
    pub amount_minor: i64,
}

/// The most frequent first.
///
/// # Errors
/// When the database refuses.
pub async fn losses(tx: &mut TenantTx, span: Span, of: Of) -> Result<Vec<Lost>> {
    let mut query = QueryBuilder::<Postgres>::new(
        "select l.id, r.name, l.currency, l.deals, l.amount_minor from (
           select d.loss_reason_id as id, d.currency, count(*) as deals, sum(d.amount_minor)::bigint as amount_minor",
    );
    closed(&mut query, tx, span, of);
    of_kind(&mut query, tx, "lost");
    query.push(" group by 1, 2) l left join loss_reasons r on r.id = l.id and r.org_id = ").push_bind(tx.org().0);
    query.push(" order by l.deals desc, r.position, l.id, l.currency");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// The deals alone, so that an index answers; what kind of stage they closed at is joined to the few rows that are left.
fn closed(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, span: Span, of: Of) {
    query.push(" from deals d where d.org_id = ").push_bind(tx.org().0).push(" and d.deleted_at is null and d.closed_at is not null");
    span.push(query, "d.closed_at");
    of.push(query);
}

fn kinds(query: &mut QueryBuilder<Postgres>, tx: &TenantTx) {
    query.push(" join stages s on s.id = d.stage_id and s.kind <> 'open' and s.org_id = ").push_bind(tx.org().0);
}

fn of_kind(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, kind: &'static str) {
    query.push(" and d.stage_id = any(array(select id from stages where org_id = ").push_bind(tx.org().0);
    query.push(" and kind = ").push_bind(kind).push("))");
}
