//! The sales desk on the first page: what waits for the caller, and how the month goes.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use store::TenantTx;
use store::analytics::outcomes::{self, Total};
use store::analytics::{Of, Span, moments};
use store::sales::desk::{self, Due, OpenDeals};
use store::school::calendar::Calendar;
use uuid::Uuid;

use crate::{Error, Result};

#[derive(Debug, Clone)]
pub struct Desk {
    /// The caller's.
    pub tasks: Due,
    /// The caller's, stage by stage.
    pub open_deals: Vec<OpenDeals>,
    /// The caller's open deals for which nothing is planned.
    pub without_task: i64,
    /// Everybody's, this month and the whole month before.
    pub won: Vec<Total>,
    pub won_before: Vec<Total>,
    /// Everybody's, of thirty days.
    pub new_contacts: i64,
}

/// # Errors
/// When the database refuses.
pub(crate) async fn figures(tx: &mut TenantTx, user: Uuid, calendar: &Calendar, now: DateTime<Utc>) -> Result<Desk> {
    let first = first_of_month(calendar.today);
    let before = first_of_month(first - Days::new(1));
    let starts = moments(tx, &[before, first]).await?;
    let [before, first] = starts[..] else {
        return Err(Error::internal("the organisation has no months", "two days gave another number of moments"));
    };
    let won = |rows: Vec<Total>| rows.into_iter().filter(|row| row.kind == "won").collect();
    Ok(Desk {
        tasks: desk::due(tx, user, calendar, now).await?,
        open_deals: desk::open_deals(tx, user).await?,
        without_task: desk::without_task(tx, user).await?,
        won: won(outcomes::totals(tx, Span { start: first, end: calendar.day_end }, Of::default()).await?),
        won_before: won(outcomes::totals(tx, Span { start: before, end: first }, Of::default()).await?),
        new_contacts: desk::new_contacts(tx, now - TimeDelta::days(30)).await?,
    })
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.day0()))
}
