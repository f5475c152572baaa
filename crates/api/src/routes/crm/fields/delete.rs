//! `DELETE /api/crm/fields/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::custom_fields;
use uuid::Uuid;

use super::field::Field;
use crate::extract::{Auth, IfMatch, Path};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Deletes a field; records keep their values, and stages no longer ask for it. It can be restored for thirty days.
#[utoipa::path(delete, path = "/api/crm/fields/{id}", tag = "crm", operation_id = "deleteField", extensions(("x-permission" = json!("fields:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the field as `current`")))]
pub async fn delete_field(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    let deleted = custom_fields::delete(&state.ctx, &caller, id, seen).await;
    or_current(deleted, async { custom_fields::get(&state.ctx, &caller, id).await.map(Field::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
