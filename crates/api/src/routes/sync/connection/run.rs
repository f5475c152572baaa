//! `POST /api/sync/connection/{id}/run`

use axum::extract::State;
use axum::http::StatusCode;
use uuid::Uuid;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Looks at everything now, instead of when the timer comes.
#[utoipa::path(post, path = "/api/sync/connection/{id}/run", tag = "sync", operation_id = "runConnection",
    extensions(("x-permission" = json!("sync:manage"))), params(("id" = Uuid, Path)), responses((status = 202)))]
pub async fn run_connection(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<StatusCode, Problem> {
    sync::connection::run(&state.engine, &caller, id).await?;
    Ok(StatusCode::ACCEPTED)
}
