//! `DELETE /api/crm/deals/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::deals;
use uuid::Uuid;

use super::card::DealCard;
use crate::extract::{Auth, IfMatch, Path};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Deletes a deal. It can be restored for thirty days.
#[utoipa::path(delete, path = "/api/crm/deals/{id}", tag = "crm", operation_id = "deleteDeal", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn delete_deal(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    let deleted = deals::delete(&state.ctx, &caller, id, seen).await;
    or_current(deleted, async { deals::get(&state.ctx, &caller, id).await.map(DealCard::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
