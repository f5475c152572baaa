//! `POST /api/sync/conflicts/{id}/reopen`

use axum::extract::State;
use axum::http::StatusCode;
use uuid::Uuid;

use crate::extract::{Auth, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Takes a decision back: the value here is as it was, and the question is open again. What reached the vendor meanwhile is a new change there.
#[utoipa::path(post, path = "/api/sync/conflicts/{id}/reopen", tag = "sync", operation_id = "reopenConflict",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), responses((status = 204),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`not_settled`")))]
pub async fn reopen_conflict(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<StatusCode, Problem> {
    sync::conflict::reopen(&state.engine, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
