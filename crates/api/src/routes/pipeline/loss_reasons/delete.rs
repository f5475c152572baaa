//! `DELETE /api/pipeline/loss-reasons/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::loss_reasons;
use uuid::Uuid;

use crate::extract::{Auth, IfMatch, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Offers a reason no more; deals that were lost for it keep it.
#[utoipa::path(delete, path = "/api/pipeline/loss-reasons/{id}", tag = "pipeline", operation_id = "deleteLossReason",
    extensions(("x-permission" = json!("pipeline:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`")))]
pub async fn delete_loss_reason(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    loss_reasons::delete(&state.ctx, &caller, id, seen).await?;
    Ok(StatusCode::NO_CONTENT)
}
