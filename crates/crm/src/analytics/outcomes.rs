use chrono::NaiveDate;
use domain::permissions::Permission;
use store::TenantTx;
use store::analytics::outcomes::{self as figures, Cycle, Lost};
use store::analytics::{Of, Span};

use super::sums::{Sum, add};
use super::{Asked, Range};
use crate::{Caller, Context, Result};

/// Deals won and lost in the range.
#[derive(Debug, Clone)]
pub struct Outcomes {
    pub range: Range,
    pub periods: Vec<OutcomePeriod>,
    pub losses: Vec<Lost>,
    pub totals: OutcomeTotals,
    pub previous: OutcomeTotals,
}

#[derive(Debug, Clone)]
pub struct OutcomePeriod {
    pub start: NaiveDate,
    pub won: Vec<Sum>,
    pub lost: Vec<Sum>,
}

#[derive(Debug, Clone)]
pub struct OutcomeTotals {
    pub won: Vec<Sum>,
    pub lost: Vec<Sum>,
    pub cycle: Cycle,
}

/// # Errors
/// Without permission, when the range cannot be counted, or when the database refuses.
pub async fn outcomes(ctx: &Context, caller: &Caller, asked: &Asked) -> Result<Outcomes> {
    caller.require(Permission::AnalyticsRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let range = Range::open(&mut tx, asked, ctx.clock.now()).await?;
    let rows = figures::by_period(&mut tx, range.span, range.of, range.step, &range.calendar.time_zone).await?;
    let mut periods: Vec<_> = range.periods().into_iter().map(|start| OutcomePeriod { start, won: Vec::new(), lost: Vec::new() }).collect();
    for row in rows {
        if let Ok(at) = periods.binary_search_by_key(&row.period, |period| period.start) {
            let side = if row.kind == "won" { &mut periods[at].won } else { &mut periods[at].lost };
            add(side, &row.currency, row.amount_minor, row.deals);
        }
    }
    let totals = totals(&mut tx, range.span, range.of).await?;
    let previous = self::totals(&mut tx, range.previous, range.of).await?;
    let losses = figures::losses(&mut tx, range.span, range.of).await?;
    Ok(Outcomes { range, periods, losses, totals, previous })
}

async fn totals(tx: &mut TenantTx, span: Span, of: Of) -> Result<OutcomeTotals> {
    let mut totals = OutcomeTotals { won: Vec::new(), lost: Vec::new(), cycle: figures::cycle(tx, span, of).await? };
    for row in figures::totals(tx, span, of).await? {
        let side = if row.kind == "won" { &mut totals.won } else { &mut totals.lost };
        add(side, &row.currency, row.amount_minor, row.deals);
    }
    Ok(totals)
}
