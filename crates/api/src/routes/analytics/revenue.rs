//! `GET /api/analytics/revenue`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use crm::analytics::{self, Paid, Revenue, RevenuePeriod, RevenueTotals};
use serde::Serialize;
use utoipa::ToSchema;

use super::asked::{Days, Steps, Whose};
use super::file::{file, line_of};
use super::range::{AnalyticsRange, file_name};
use super::sum::{self, DealSum, currencies, sums};
use crate::extract::{Auth, Json, Query};
use crate::{AppState, Problem};

/// What came in, and what deals were won for. Payments belong to the whole school: neither a pipeline nor an owner narrows them.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RevenueFigures {
    range: AnalyticsRange,
    /// What payments are counted in.
    currency: String,
    /// All of the range, those without money included.
    periods: Vec<RevenueOfPeriod>,
    totals: RevenueSums,
    previous: RevenueSums,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RevenueOfPeriod {
    /// Its first day, which may lie before the range.
    start: NaiveDate,
    /// `null` for those who may not see money.
    payments: Option<PaymentFigures>,
    won_amounts: Vec<DealSum>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RevenueSums {
    payments: Option<PaymentFigures>,
    won_amounts: Vec<DealSum>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PaymentFigures {
    income_minor: i64,
    /// Zero or less.
    refund_minor: i64,
    count: i64,
}

impl From<Paid> for PaymentFigures {
    fn from(paid: Paid) -> Self {
        Self { income_minor: paid.income_minor, refund_minor: paid.refund_minor, count: paid.payments }
    }
}

impl From<RevenueTotals> for RevenueSums {
    fn from(totals: RevenueTotals) -> Self {
        Self { payments: totals.paid.map(PaymentFigures::from), won_amounts: sums(totals.won) }
    }
}

impl From<Revenue> for RevenueFigures {
    fn from(revenue: Revenue) -> Self {
        let of = |period: RevenuePeriod| RevenueOfPeriod {
            start: period.start,
            payments: period.paid.map(PaymentFigures::from),
            won_amounts: sums(period.won),
        };
        Self {
            range: (&revenue.range).into(),
            currency: revenue.range.calendar.currency,
            periods: revenue.periods.into_iter().map(of).collect(),
            totals: revenue.totals.into(),
            previous: revenue.previous.into(),
        }
    }
}

/// Payments received and deals won, period by period.
#[utoipa::path(get, path = "/api/analytics/revenue", tag = "analytics", operation_id = "showRevenue", extensions(("x-permission" = json!("analytics:read")), ("x-feature" = json!("analytics"))),
    params(Days, Whose, Steps), responses((status = 200, content((RevenueFigures = "application/json"), (String = "text/csv")))))]
pub async fn show_revenue(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(days): Query<Days>,
    Query(whose): Query<Whose>,
    Query(steps): Query<Steps>,
) -> Result<Response, Problem> {
    let revenue = analytics::revenue(&state.ctx, &caller, &days.of(Some(&whose), Some(&steps))).await?;
    if days.as_csv() {
        let head = "start;currency;income_minor;refund_minor;payments;won;won_minor";
        let own = revenue.range.calendar.currency.as_str();
        return Ok(file(&file_name("revenue", &revenue.range), head, revenue.periods.iter().flat_map(|period| lines(period, own))));
    }
    Ok(Json(RevenueFigures::from(revenue)).into_response())
}

/// The organisation's own currency, which payments are in, and then what else deals were won in.
fn lines(period: &RevenuePeriod, own: &str) -> Vec<String> {
    let others = currencies([&period.won]).into_iter().filter(|currency| *currency != own);
    let all: Vec<&str> = std::iter::once(own).chain(others).collect();
    let line = |currency: &&str| {
        let paid = period
            .paid
            .filter(|_| *currency == own)
            .map(|paid| [paid.income_minor, paid.refund_minor, paid.payments].map(|number| number.to_string()));
        let (won, won_minor) = sum::of(&period.won, currency);
        let cells = [period.start.to_string(), (*currency).to_owned()].into_iter().chain(paid.unwrap_or_default());
        line_of(cells.chain([won.to_string(), won_minor.to_string()]))
    };
    all.iter().map(line).collect()
}
