//! `GET /api/v1/crm/connections/{id}`

use axum::extract::State;
use uuid::Uuid;

use super::shown::LmsConnection;
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// A site that is read. Its runs and the requests that failed are `GET /api/sync/connection/{id}/runs` and `/calls`.
#[utoipa::path(get, path = "/api/v1/crm/connections/{id}", tag = "learning", operation_id = "showLmsConnection",
    extensions(("x-permission" = json!("sync:read"))), params(("id" = Uuid, Path)), responses((status = 200, body = LmsConnection)))]
pub async fn show_lms_connection(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<LmsConnection>, Problem> {
    Ok(Json(::sync::lms::connection::get(&state.engine, &caller, id).await?.into()))
}
