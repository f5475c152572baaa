//! `DELETE /api/crm/contacts/{id}/links/{contactId}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::links;
use uuid::Uuid;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Makes the linked contact a person of its own again.
#[utoipa::path(delete, path = "/api/crm/contacts/{id}/links/{contactId}", tag = "crm", operation_id = "separateContact",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path), ("contactId" = Uuid, Path)), responses((status = 204)))]
pub async fn separate_contact(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path((id, contact)): Path<(Uuid, Uuid)>,
) -> Result<StatusCode, Problem> {
    links::separate(&state.ctx, &caller, id, contact).await?;
    Ok(StatusCode::NO_CONTENT)
}
