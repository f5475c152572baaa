//! `DELETE /api/auth/sessions/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::accounts;
use domain::id::SessionId;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Signs out elsewhere.
#[utoipa::path(delete, path = "/api/auth/sessions/{id}", tag = "auth", operation_id = "endSession", extensions(("x-permission" = json!("person"))),
    params(("id" = uuid::Uuid, Path)), responses((status = 204)))]
pub async fn end_session(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<SessionId>) -> Result<StatusCode, Problem> {
    accounts::end_session(&state.ctx, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
