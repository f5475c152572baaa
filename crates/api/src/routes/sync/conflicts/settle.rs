//! `POST /api/sync/conflicts/settle`

use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sync::conflict::Decision;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

/// Decisions, 200 at most.
#[derive(Deserialize, ToSchema)]
pub struct SettleRequest {
    #[serde(default)]
    decisions: Vec<ConflictDecision>,
}

#[derive(Deserialize, ToSchema)]
pub struct ConflictDecision {
    id: Uuid,
    /// `zveno`, `vendor`, or `value`.
    choice: String,
    /// What is to hold on both sides, with the choice `value`.
    #[serde(default)]
    value: Option<Value>,
}

#[derive(Serialize, ToSchema)]
pub struct SettleResult {
    settled: Vec<Uuid>,
    failed: Vec<UnsettledConflict>,
}

#[derive(Serialize, ToSchema)]
pub struct UnsettledConflict {
    id: Uuid,
    /// `not_found`, `already_settled`, `not_acceptable`.
    code: &'static str,
}

/// Decides conflicts, each by itself. What is to go to the vendor goes there three seconds later, so that it can be taken back before.
#[utoipa::path(post, path = "/api/sync/conflicts/settle", tag = "sync", operation_id = "settleConflicts",
    extensions(("x-permission" = json!("crm:write"))), request_body = SettleRequest, responses((status = 200, body = SettleResult)))]
pub async fn settle_conflicts(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<SettleRequest>,
) -> Result<Json<SettleResult>, Problem> {
    let decision = |decision: ConflictDecision| Decision { id: decision.id, choice: decision.choice, value: decision.value };
    let decisions: Vec<Decision> = body.decisions.into_iter().map(decision).collect();
    let outcome = sync::conflict::settle(&state.engine, &caller, &decisions).await?;
    let failed = outcome.failed.into_iter().map(|(id, code)| UnsettledConflict { id, code }).collect();
    Ok(Json(SettleResult { settled: outcome.settled, failed }))
}
