//! `GET /api/payments/summary`

use axum::extract::State;
use chrono::NaiveDate;
use crm::school::payments;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::extract::{Auth, Json, Query};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PaymentRange {
    /// The first day of the range.
    from: Option<NaiveDate>,
    /// The last day of the range.
    to: Option<NaiveDate>,
}

/// Sums of confirmed payments.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PaymentSummary {
    income_minor: i64,
    /// Zero or less.
    refund_minor: i64,
    correction_minor: i64,
    /// Of all payments, unconfirmed ones included.
    count: i64,
    currency: String,
}

/// Payments of a range of days in figures.
#[utoipa::path(get, path = "/api/payments/summary", tag = "payments", operation_id = "summarizePayments",
    extensions(("x-permission" = json!("money:read"))), params(PaymentRange), responses((status = 200, body = PaymentSummary)))]
pub async fn summarize_payments(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(range): Query<PaymentRange>,
) -> Result<Json<PaymentSummary>, Problem> {
    let shown = payments::summary(&state.ctx, &caller, range.from, range.to).await?;
    Ok(Json(PaymentSummary {
        income_minor: shown.record.income_minor,
        refund_minor: shown.record.refund_minor,
        correction_minor: shown.record.correction_minor,
        count: shown.record.count,
        currency: shown.currency,
    }))
}
