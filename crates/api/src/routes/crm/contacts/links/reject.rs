//! `POST /api/crm/contacts/{id}/links/{contactId}/reject` and its undo

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::links;
use uuid::Uuid;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Remembers that the two contacts are different people: they are suggested no longer, neither as links nor as duplicates.
#[utoipa::path(post, path = "/api/crm/contacts/{id}/links/{contactId}/reject", tag = "crm", operation_id = "rejectLink",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path), ("contactId" = Uuid, Path)), responses((status = 204)))]
pub async fn reject_link(State(state): State<AppState>, Auth(caller): Auth, Path((id, contact)): Path<(Uuid, Uuid)>) -> Result<StatusCode, Problem> {
    links::suggestion_rejected(&state.ctx, &caller, id, contact).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Undoes a rejection.
#[utoipa::path(delete, path = "/api/crm/contacts/{id}/links/{contactId}/reject", tag = "crm", operation_id = "restoreLinkSuggestion",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path), ("contactId" = Uuid, Path)), responses((status = 204)))]
pub async fn restore_link_suggestion(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path((id, contact)): Path<(Uuid, Uuid)>,
) -> Result<StatusCode, Problem> {
    links::restore_suggestion(&state.ctx, &caller, id, contact).await?;
    Ok(StatusCode::NO_CONTENT)
}
