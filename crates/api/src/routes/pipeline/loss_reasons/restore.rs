//! `POST /api/pipeline/loss-reasons/{id}/restore`

use axum::extract::State;
use crm::sales::loss_reasons;
use uuid::Uuid;

use super::reason::LossReason;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// Undoes the deletion of a reason.
#[utoipa::path(post, path = "/api/pipeline/loss-reasons/{id}/restore", tag = "pipeline", operation_id = "restoreLossReason",
    extensions(("x-permission" = json!("pipeline:manage"))), params(("id" = Uuid, Path)), responses((status = 200, body = LossReason)))]
pub async fn restore_loss_reason(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<LossReason>, Problem> {
    let reason = LossReason::from(loss_reasons::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(reason.version, reason))
}
