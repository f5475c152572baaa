use chrono::NaiveDate;
use domain::permissions::Permission;
use store::TenantTx;
use store::analytics::Span;
use store::analytics::school::{self as figures, By, Part};
use store::school::students::{self, Debts};

use super::{Asked, Range};
use crate::{Caller, Context, Result};

const MOST_PARTS: i64 = 100;

/// The school over the range.
#[derive(Debug, Clone)]
pub struct School {
    pub range: Range,
    /// Today, whatever the range.
    pub active: i64,
    /// Today; `None` for those who may not see money.
    pub debts: Option<Debts>,
    pub periods: Vec<SchoolPeriod>,
    pub totals: SchoolTotals,
    pub previous: SchoolTotals,
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone, Copy)]
pub struct SchoolPeriod {
    pub start: NaiveDate,
    pub figures: SchoolTotals,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SchoolTotals {
    /// Students when it began; counted for whole ranges only.
    pub at_start: i64,
    pub joined: i64,
    pub left: i64,
    pub held: i64,
    pub cancelled: i64,
    pub attended: i64,
    pub missed: i64,
}

impl SchoolTotals {
    fn add(&mut self, other: &Self) {
        self.joined += other.joined;
        self.left += other.left;
        self.held += other.held;
        self.cancelled += other.cancelled;
        self.attended += other.attended;
        self.missed += other.missed;
    }
}

/// # Errors
/// Without permission, when the range cannot be counted, or when the database refuses.
pub async fn school(ctx: &Context, caller: &Caller, asked: &Asked, by: By) -> Result<School> {
    caller.require(Permission::AnalyticsRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let range = Range::open(&mut tx, asked, ctx.clock.now()).await?;
    let active = students::counts(&mut tx).await?.active;
    let debts = if caller.may(Permission::MoneyRead) { Some(students::debts(&mut tx).await?) } else { None };
    let mut periods: Vec<_> = range.periods().into_iter().map(|start| SchoolPeriod { start, figures: SchoolTotals::default() }).collect();
    let totals = count(&mut tx, &range, range.span, (range.from, range.to), |day, found| {
        if let Ok(at) = periods.binary_search_by_key(&day, |period| period.start) {
            periods[at].figures.add(&found);
        }
    })
    .await?;
    let previous = count(&mut tx, &range, range.previous, (range.previous_from, range.previous_to), |_, _| {}).await?;
    let mut parts = figures::parts(&mut tx, range.span, &range.calendar, by, MOST_PARTS).await?;
    if debts.is_none() {
        parts.iter_mut().for_each(|part| part.debt_minor = 0);
    }
    Ok(School { range, active, debts, periods, totals, previous, parts })
}

async fn count(
    tx: &mut TenantTx,
    range: &Range,
    span: Span,
    days: (NaiveDate, NaiveDate),
    mut found: impl FnMut(NaiveDate, SchoolTotals),
) -> Result<SchoolTotals> {
    let zone = range.calendar.time_zone.as_str();
    let mut totals = SchoolTotals { at_start: figures::active_at(tx, days.0, span.start).await?, ..SchoolTotals::default() };
    let mut take = |day, row: SchoolTotals| {
        totals.add(&row);
        found(day, row);
    };
    for row in figures::moved(tx, span, days, range.step, zone).await? {
        take(row.period, SchoolTotals { joined: row.joined, left: row.left_count, ..SchoolTotals::default() });
    }
    for row in figures::taught(tx, span, range.step, zone).await? {
        take(row.period, SchoolTotals { held: row.held, cancelled: row.cancelled, ..SchoolTotals::default() });
    }
    for row in figures::visited(tx, span, range.step, zone).await? {
        take(row.period, SchoolTotals { attended: row.attended, missed: row.missed, ..SchoolTotals::default() });
    }
    Ok(totals)
}
