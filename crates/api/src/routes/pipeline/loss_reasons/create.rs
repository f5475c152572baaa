//! `POST /api/pipeline/loss-reasons`

use axum::extract::State;
use crm::sales::loss_reasons;

use super::reason::{LossReason, LossReasonFields};
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a reason.
#[utoipa::path(post, path = "/api/pipeline/loss-reasons", tag = "pipeline", operation_id = "createLossReason",
    extensions(("x-permission" = json!("pipeline:manage"))), request_body = LossReasonFields, responses((status = 201, body = LossReason)))]
pub async fn create_loss_reason(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<LossReasonFields>,
) -> Result<Created<LossReason>, Problem> {
    let reason = LossReason::from(loss_reasons::create(&state.ctx, &caller, &body.name.unwrap_or_default()).await?);
    Ok(Created { at: "/api/pipeline/loss-reasons", id: reason.id, version: reason.version, record: reason })
}
