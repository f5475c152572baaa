//! Payments received. What deals were won for is in [`super::outcomes`].

use chrono::NaiveDate;
use sqlx::{Postgres, QueryBuilder};

use super::Step;
use crate::{Result, TenantTx};

/// Of one period.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Paid {
    /// The period's first day.
    pub period: NaiveDate,
    pub income_minor: i64,
    /// Zero or less.
    pub refund_minor: i64,
    pub payments: i64,
}

/// Both days belong to the range. Payments are entered by day already, so no time zone takes part.
///
/// # Errors
/// When the database refuses.
pub async fn by_period(tx: &mut TenantTx, from: NaiveDate, to: NaiveDate, step: Step) -> Result<Vec<Paid>> {
    let mut query = QueryBuilder::<Postgres>::new("select date_trunc(");
    query.push_bind(step.as_str()).push(
        ", day::timestamp)::date as period, coalesce(sum(amount_minor) filter (where kind = 'income'), 0)::bigint as income_minor,
           coalesce(sum(amount_minor) filter (where kind = 'refund'), 0)::bigint as refund_minor,
           coalesce(sum(payments) filter (where kind = 'income'), 0)::bigint as payments
         from payment_days where org_id = ",
    );
    query.push_bind(tx.org().0).push(" and kind in ('income', 'refund') and day >= ").push_bind(from);
    query.push(" and day <= ").push_bind(to).push(" group by 1 order by 1");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}
