//! `PATCH /api/pipeline/loss-reasons/{id}`

use axum::extract::State;
use crm::sales::loss_reasons::{self, Change};
use uuid::Uuid;

use super::reason::{LossReason, LossReasonFields};
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Changes a reason: fields that are left out stay.
#[utoipa::path(patch, path = "/api/pipeline/loss-reasons/{id}", tag = "pipeline", operation_id = "changeLossReason",
    extensions(("x-permission" = json!("pipeline:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = LossReasonFields,
    responses((status = 200, body = LossReason),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`")))]
pub async fn change_loss_reason(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<LossReasonFields>,
) -> Result<Versioned<LossReason>, Problem> {
    let change = Change { name: body.name, position: body.position.map(i32::from) };
    let reason = LossReason::from(loss_reasons::update(&state.ctx, &caller, id, seen, &change).await?);
    Ok(Versioned(reason.version, reason))
}
