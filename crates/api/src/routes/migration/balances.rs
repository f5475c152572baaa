//! `GET /api/migration/{id}/balances`

use axum::extract::State;
use domain::id::RunId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sync::migration::BalanceLine;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct BalancesFilter {
    /// Only students whose two balances differ.
    differing: Option<bool>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BalanceStudent {
    id: Uuid,
    remote_id: String,
    name: String,
}

/// What explains a difference, or a part of it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    code: String,
    #[schema(value_type = Object)]
    detail: Value,
}

/// One student's balance on both sides, in minor units.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    student: BalanceStudent,
    source_minor: i64,
    zveno_minor: i64,
    difference_minor: i64,
    reasons: Vec<Reason>,
}

impl From<BalanceLine> for Balance {
    fn from(BalanceLine { row, reasons }: BalanceLine) -> Self {
        Self {
            student: BalanceStudent { id: row.student_id, remote_id: row.remote_id, name: row.name },
            source_minor: row.source_minor,
            zveno_minor: row.zveno_minor,
            difference_minor: row.zveno_minor - row.source_minor,
            reasons: reasons.into_iter().map(|reason| Reason { code: reason.code, detail: reason.detail }).collect(),
        }
    }
}

/// The money proof, student by student, as the ledger stands now.
#[utoipa::path(get, path = "/api/migration/{id}/balances", tag = "migration", operation_id = "migrationBalances",
    extensions(("x-permission" = json!("migration:read"))), params(("id" = Uuid, Path), BalancesFilter, Paging),
    responses((status = 200, body = Page<Balance>),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration")))]
pub async fn balances(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Query(filter): Query<BalancesFilter>,
    paging: Paging,
) -> Result<Json<Page<Balance>>, Problem> {
    let after: Option<String> = paging.cursor()?;
    let differing = filter.differing.unwrap_or(false);
    let lines = sync::migration::balances(&state.engine, &caller, RunId(id), differing, after.as_deref(), paging.fetch()).await?;
    Ok(Json(Page::of(lines, paging.limit(), |line| line.row.remote_id.clone(), Balance::from)))
}
