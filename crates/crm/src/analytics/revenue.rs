use chrono::NaiveDate;
use domain::permissions::Permission;
use store::analytics::{outcomes, revenue as figures};

use super::sums::{Sum, add};
use super::{Asked, Range};
use crate::{Caller, Context, Result};

/// What came in, and what deals were won for.
#[derive(Debug, Clone)]
pub struct Revenue {
    pub range: Range,
    pub periods: Vec<RevenuePeriod>,
    pub totals: RevenueTotals,
    pub previous: RevenueTotals,
}

#[derive(Debug, Clone)]
pub struct RevenuePeriod {
    pub start: NaiveDate,
    /// `None` for those who may not see money.
    pub paid: Option<Paid>,
    pub won: Vec<Sum>,
}

#[derive(Debug, Clone, Default)]
pub struct RevenueTotals {
    pub paid: Option<Paid>,
    pub won: Vec<Sum>,
}

/// In the organisation's currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Paid {
    pub income_minor: i64,
    /// Zero or less.
    pub refund_minor: i64,
    pub payments: i64,
}

impl Paid {
    fn add(&mut self, row: &figures::Paid) {
        self.income_minor += row.income_minor;
        self.refund_minor += row.refund_minor;
        self.payments += row.payments;
    }
}

/// # Errors
/// Without permission, when the range cannot be counted, or when the database refuses.
pub async fn revenue(ctx: &Context, caller: &Caller, asked: &Asked) -> Result<Revenue> {
    caller.require(Permission::AnalyticsRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let range = Range::open(&mut tx, asked, ctx.clock.now()).await?;
    let nothing = caller.may(Permission::MoneyRead).then(Paid::default);
    let mut totals = RevenueTotals { paid: nothing, won: Vec::new() };
    let mut previous = totals.clone();
    let mut periods: Vec<_> = range.periods().into_iter().map(|start| RevenuePeriod { start, paid: nothing, won: Vec::new() }).collect();
    for row in outcomes::by_period(&mut tx, range.span, range.of, range.step, &range.calendar.time_zone).await? {
        if row.kind != "won" {
            continue;
        }
        add(&mut totals.won, &row.currency, row.amount_minor, row.deals);
        if let Ok(at) = periods.binary_search_by_key(&row.period, |period| period.start) {
            add(&mut periods[at].won, &row.currency, row.amount_minor, row.deals);
        }
    }
    for row in outcomes::totals(&mut tx, range.previous, range.of).await? {
        if row.kind == "won" {
            add(&mut previous.won, &row.currency, row.amount_minor, row.deals);
        }
    }
    if let (Some(paid), Some(before)) = (&mut totals.paid, &mut previous.paid) {
        for row in figures::by_period(&mut tx, range.from, range.to, range.step).await? {
            paid.add(&row);
            if let Ok(at) = periods.binary_search_by_key(&row.period, |period| period.start) {
                periods[at].paid.get_or_insert_default().add(&row);
            }
        }
        for row in figures::by_period(&mut tx, range.previous_from, range.previous_to, range.step).await? {
            before.add(&row);
        }
    }
    Ok(Revenue { range, periods, totals, previous })
}
