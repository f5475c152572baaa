//! `GET /api/students/summary`

use axum::extract::State;
use crm::school::students;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

/// Sums are `null` for those who may not see money.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StudentSummary {
    total: i64,
    active: i64,
    archived: i64,
    leads: i64,
    debtors: Option<i64>,
    /// Zero or less.
    debt_minor: Option<i64>,
    balance_minor: Option<i64>,
    currency: String,
}

/// All students in figures.
#[utoipa::path(get, path = "/api/students/summary", tag = "students", operation_id = "summarizeStudents",
    extensions(("x-permission" = json!("school:read"))), responses((status = 200, body = StudentSummary)))]
pub async fn summarize_students(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<StudentSummary>, Problem> {
    let shown = students::summary(&state.ctx, &caller).await?;
    let (counts, money) = shown.record;
    Ok(Json(StudentSummary {
        total: counts.total(),
        active: counts.active,
        archived: counts.archived,
        leads: counts.leads,
        debtors: money.map(|money| money.debtors),
        debt_minor: money.map(|money| money.debt_minor),
        balance_minor: money.map(|money| money.balance_minor),
        currency: shown.currency,
    }))
}
