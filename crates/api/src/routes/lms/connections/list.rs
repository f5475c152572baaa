//! `GET /api/v1/crm/connections`

use axum::extract::State;

use super::shown::LmsConnection;
use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// Sites that are read.
#[utoipa::path(get, path = "/api/v1/crm/connections", tag = "learning", operation_id = "listLmsConnections",
    extensions(("x-permission" = json!("sync:read"))), responses((status = 200, body = Items<LmsConnection>)))]
pub async fn list_lms_connections(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<LmsConnection>>, Problem> {
    let all = ::sync::lms::connection::list(&state.engine, &caller).await?;
    Ok(Json(Items { items: all.into_iter().map(LmsConnection::from).collect() }))
}
