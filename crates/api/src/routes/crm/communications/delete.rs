//! `DELETE /api/crm/communications/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::communications;
use uuid::Uuid;

use super::communication::Communication;
use crate::extract::{Auth, IfMatch, Path};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Deletes a communication. It can be restored for thirty days.
#[utoipa::path(delete, path = "/api/crm/communications/{id}", tag = "crm", operation_id = "deleteCommunication", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn delete_communication(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    let deleted = communications::delete(&state.ctx, &caller, id, seen).await;
    or_current(deleted, async { communications::get(&state.ctx, &caller, id).await.map(Communication::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
