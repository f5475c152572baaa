//! `DELETE /api/crm/views/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::views;
use uuid::Uuid;

use crate::extract::{Auth, IfMatch, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Removes a view of the caller's.
#[utoipa::path(delete, path = "/api/crm/views/{id}", tag = "crm", operation_id = "deleteView", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`")))]
pub async fn delete_view(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    views::delete(&state.ctx, &caller, id, seen).await?;
    Ok(StatusCode::NO_CONTENT)
}
