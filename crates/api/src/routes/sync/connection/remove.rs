//! `DELETE /api/sync/connection/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use uuid::Uuid;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Ends a connection. Tokens, pairs, queue and log are forgotten; the records stay, here and there.
#[utoipa::path(delete, path = "/api/sync/connection/{id}", tag = "sync", operation_id = "removeConnection",
    extensions(("x-permission" = json!("sync:manage"))), params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn remove_connection(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<StatusCode, Problem> {
    sync::connection::remove(&state.engine, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
