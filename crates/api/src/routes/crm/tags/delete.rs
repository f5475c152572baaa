//! `DELETE /api/crm/tags/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::tags;
use uuid::Uuid;

use super::tag::Tag;
use crate::extract::{Auth, IfMatch, Path};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Deletes a tag: no record shows it any more. It can be restored for thirty days.
#[utoipa::path(delete, path = "/api/crm/tags/{id}", tag = "crm", operation_id = "deleteTag", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the tag as `current`")))]
pub async fn delete_tag(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    let deleted = tags::delete(&state.ctx, &caller, id, seen).await;
    or_current(deleted, async { tags::get(&state.ctx, &caller, id).await.map(Tag::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
