//! `GET /api/sync/connection`

use axum::extract::State;

use super::shown::Connection;
use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// All connections, in the order they were made.
#[utoipa::path(get, path = "/api/sync/connection", tag = "sync", operation_id = "listConnections", extensions(("x-permission" = json!("sync:read"))),
    responses((status = 200, body = Items<Connection>)))]
pub async fn list_connections(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<Connection>>, Problem> {
    let all = sync::connection::list(&state.engine, &caller).await?;
    Ok(Json(Items { items: all.into_iter().map(Connection::from).collect() }))
}
