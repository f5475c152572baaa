//! `DELETE /api/v1/crm/connections/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use uuid::Uuid;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Ends a connection: the token and what was read go, contacts stay, and nothing is written on the platform.
#[utoipa::path(delete, path = "/api/v1/crm/connections/{id}", tag = "learning", operation_id = "removeLmsConnection",
    extensions(("x-permission" = json!("sync:manage"))), params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn remove_lms_connection(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<StatusCode, Problem> {
    ::sync::lms::connection::remove(&state.engine, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
