//! Where "today" begins and ends for an organisation, and in what money it counts. The database knows the time zones, so it is asked.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Calendar {
    pub currency: String,
    pub time_zone: String,
    pub today: NaiveDate,
    pub day_start: DateTime<Utc>,
    pub day_end: DateTime<Utc>,
    /// Monday's midnight.
    pub week_start: DateTime<Utc>,
    pub week_end: DateTime<Utc>,
}

/// The calendar of the transaction's organisation at `now`.
///
/// # Errors
/// When the database refuses.
pub async fn at(tx: &mut TenantTx, now: DateTime<Utc>) -> Result<Calendar> {
    Ok(sqlx::query_as!(
        Calendar,
        r#"select o.currency, o.time_zone,
             l.now::date as "today!",
             date_trunc('day', l.now) at time zone o.time_zone as "day_start!",
             (date_trunc('day', l.now) + interval '1 day') at time zone o.time_zone as "day_end!",
             date_trunc('week', l.now) at time zone o.time_zone as "week_start!",
             (date_trunc('week', l.now) + interval '7 days') at time zone o.time_zone as "week_end!"
           from organisations o cross join lateral (select $2::timestamptz at time zone o.time_zone as now) l
           where o.org_id = $1"#,
        tx.org().0,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// The instant at which a local day begins.
///
/// # Errors
/// When the database refuses.
pub async fn midnight(tx: &mut TenantTx, day: NaiveDate) -> Result<DateTime<Utc>> {
    Ok(sqlx::query_scalar!(r#"select $2::date::timestamp at time zone time_zone as "start!" from organisations where org_id = $1"#, tx.org().0, day)
        .fetch_one(tx.connection())
        .await?)
}

/// Only what money is counted in.
///
/// # Errors
/// When the database refuses.
pub async fn currency(tx: &mut TenantTx) -> Result<String> {
    Ok(sqlx::query_scalar!("select currency from organisations where org_id = $1", tx.org().0).fetch_one(tx.connection()).await?)
}
