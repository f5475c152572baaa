//! `GET /api/sync/connection/{id}`

use axum::extract::State;
use uuid::Uuid;

use super::shown::Connection;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A connection.
#[utoipa::path(get, path = "/api/sync/connection/{id}", tag = "sync", operation_id = "showConnection", extensions(("x-permission" = json!("sync:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Connection)))]
pub async fn show_connection(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Connection>, Problem> {
    let connection = Connection::from(sync::connection::get(&state.engine, &caller, id).await?);
    Ok(Versioned(connection.version, connection))
}
