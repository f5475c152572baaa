//! `GET /api/payments`

use axum::extract::State;
use chrono::NaiveDate;
use crm::school::payments;
use serde::{Deserialize, Serialize};
use store::school::payments::{Filter, Kind};
use store::school::search::Pattern;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::routes::reference::Reference;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct PaymentFilters {
    /// The first day of the range.
    from: Option<NaiveDate>,
    /// The last day of the range.
    to: Option<NaiveDate>,
    #[param(inline)]
    kind: Option<PaymentKind>,
    student_id: Option<Uuid>,
    /// Parts of the student's name, an e-mail or a phone.
    q: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    Income,
    Refund,
    Correction,
}

impl From<PaymentKind> for Kind {
    fn from(kind: PaymentKind) -> Self {
        match kind {
            PaymentKind::Income => Self::Income,
            PaymentKind::Refund => Self::Refund,
            PaymentKind::Correction => Self::Correction,
        }
    }
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Payment {
    id: Uuid,
    #[schema(value_type = PaymentKind)]
    kind: String,
    /// With its sign: refunds are negative.
    amount_minor: i64,
    currency: String,
    occurred_on: NaiveDate,
    /// Unconfirmed payments move no balance.
    is_confirmed: bool,
    method: Option<String>,
    payer_name: Option<String>,
    note: String,
    student: Reference,
}

impl From<store::school::payments::Payment> for Payment {
    fn from(row: store::school::payments::Payment) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            amount_minor: row.amount_minor,
            currency: row.currency,
            occurred_on: row.occurred_on,
            is_confirmed: row.is_confirmed,
            method: row.method,
            payer_name: row.payer_name,
            note: row.note,
            student: row.student.into(),
        }
    }
}

/// Payments of all students, the newest first.
#[utoipa::path(get, path = "/api/payments", tag = "payments", operation_id = "listPayments", extensions(("x-permission" = json!("money:read"))),
    params(Paging, PaymentFilters), responses((status = 200, body = Page<Payment>)))]
pub async fn list_payments(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<PaymentFilters>,
) -> Result<Json<Page<Payment>>, Problem> {
    let filter = Filter {
        from: filters.from,
        to: filters.to,
        kind: filters.kind.map(Kind::from),
        student: filters.student_id,
        search: filters.q.as_deref().and_then(Pattern::of),
    };
    let listed = payments::list(&state.ctx, &caller, &filter, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, Payment::from)))
}
