//! `DELETE /api/v1/crm/configure`

use ::sync::lms::connection::{remove, remove_all};
use axum::extract::State;
use axum::http::StatusCode;

use super::which::Which;
use crate::extract::{Auth, Query};
use crate::{AppState, Problem};

/// Ends the connection that is named, or all: tokens and what was read go, contacts stay, and nothing is written on the platform.
#[utoipa::path(delete, path = "/api/v1/crm/configure", tag = "learning", operation_id = "resetLms", extensions(("x-permission" = json!("sync:manage"))),
    params(Which), responses((status = 204)))]
pub async fn reset_lms(State(state): State<AppState>, Auth(caller): Auth, Query(which): Query<Which>) -> Result<StatusCode, Problem> {
    match which.connection_id {
        Some(id) => remove(&state.engine, &caller, id).await?,
        None => remove_all(&state.engine, &caller).await.map(drop)?,
    }
    Ok(StatusCode::NO_CONTENT)
}
