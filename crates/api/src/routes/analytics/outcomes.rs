//! `GET /api/analytics/outcomes`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use crm::analytics::{self, OutcomePeriod, OutcomeTotals, Outcomes};
use serde::Serialize;
use store::analytics::outcomes::Lost;
use store::school::percent;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asked::{Days, Steps, Whose};
use super::file::{file, line_of};
use super::range::{AnalyticsRange, file_name};
use super::sum::{self, DealSum, currencies, sums};
use crate::extract::{Auth, Json, Query};
use crate::{AppState, Problem};

/// Deals won and lost in the range.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeFigures {
    range: AnalyticsRange,
    /// All of the range, those without an outcome included.
    periods: Vec<OutcomesOfPeriod>,
    /// The most frequent first.
    loss_reasons: Vec<LossFigures>,
    totals: OutcomeSums,
    previous: OutcomeSums,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutcomesOfPeriod {
    /// Its first day, which may lie before the range.
    start: NaiveDate,
    won: i64,
    lost: i64,
    won_amounts: Vec<DealSum>,
    lost_amounts: Vec<DealSum>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LossFigures {
    /// `null`: lost without a reason.
    id: Option<Uuid>,
    name: Option<String>,
    deals: i64,
    currency: String,
    amount_minor: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeSums {
    won: i64,
    lost: i64,
    /// Won of those won or lost.
    win_percent: Option<i64>,
    won_amounts: Vec<DealSum>,
    lost_amounts: Vec<DealSum>,
    /// What a won deal was worth.
    averages: Vec<DealSum>,
    /// From creation to the win.
    cycle_median_seconds: Option<i64>,
    cycle_average_seconds: Option<i64>,
}

impl From<OutcomePeriod> for OutcomesOfPeriod {
    fn from(period: OutcomePeriod) -> Self {
        Self {
            start: period.start,
            won: sum::deals(&period.won),
            lost: sum::deals(&period.lost),
            won_amounts: sums(period.won),
            lost_amounts: sums(period.lost),
        }
    }
}

impl From<OutcomeTotals> for OutcomeSums {
    fn from(totals: OutcomeTotals) -> Self {
        let (won, lost) = (sum::deals(&totals.won), sum::deals(&totals.lost));
        let mut averages = totals.won.clone();
        for average in &mut averages {
            average.amount_minor = average.amount_minor.checked_div(average.deals).unwrap_or_default();
        }
        Self {
            won,
            lost,
            win_percent: percent(won, won + lost),
            won_amounts: sums(totals.won),
            lost_amounts: sums(totals.lost),
            averages: sums(averages),
            cycle_median_seconds: totals.cycle.median_seconds,
            cycle_average_seconds: totals.cycle.average_seconds,
        }
    }
}

impl From<Lost> for LossFigures {
    fn from(lost: Lost) -> Self {
        Self { id: lost.id, name: lost.name, deals: lost.deals, currency: lost.currency, amount_minor: lost.amount_minor }
    }
}

impl From<Outcomes> for OutcomeFigures {
    fn from(outcomes: Outcomes) -> Self {
        Self {
            range: (&outcomes.range).into(),
            periods: outcomes.periods.into_iter().map(OutcomesOfPeriod::from).collect(),
            loss_reasons: outcomes.losses.into_iter().map(LossFigures::from).collect(),
            totals: outcomes.totals.into(),
            previous: outcomes.previous.into(),
        }
    }
}

/// Deals won and lost in the range, and why.
#[utoipa::path(get, path = "/api/analytics/outcomes", tag = "analytics", operation_id = "showOutcomes", extensions(("x-permission" = json!("analytics:read")), ("x-feature" = json!("analytics"))),
    params(Days, Whose, Steps), responses((status = 200, content((OutcomeFigures = "application/json"), (String = "text/csv")))))]
pub async fn show_outcomes(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(days): Query<Days>,
    Query(whose): Query<Whose>,
    Query(steps): Query<Steps>,
) -> Result<Response, Problem> {
    let outcomes = analytics::outcomes(&state.ctx, &caller, &days.of(Some(&whose), Some(&steps))).await?;
    if days.as_csv() {
        let head = "start;currency;won;won_minor;lost;lost_minor";
        return Ok(file(&file_name("outcomes", &outcomes.range), head, outcomes.periods.iter().flat_map(lines)));
    }
    Ok(Json(OutcomeFigures::from(outcomes)).into_response())
}

/// One for each currency; a period in which nothing closed has one without.
fn lines(period: &OutcomePeriod) -> Vec<String> {
    let line = |currency: &str| {
        let ((won, won_minor), (lost, lost_minor)) = (sum::of(&period.won, currency), sum::of(&period.lost, currency));
        let numbers = [won, won_minor, lost, lost_minor].map(|number| number.to_string());
        line_of([period.start.to_string(), currency.to_owned()].into_iter().chain(numbers))
    };
    let found = currencies([&period.won, &period.lost]);
    if found.is_empty() { vec![line("")] } else { found.into_iter().map(line).collect() }
}
