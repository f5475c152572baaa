//! `POST /api/sync/connection/{id}/outgoing/discard`

use axum::extract::State;
use uuid::Uuid;

use super::retry::{OutgoingChoice, OutgoingCount};
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// Gives up records that were put aside: they differ on both sides until they change again.
#[utoipa::path(post, path = "/api/sync/connection/{id}/outgoing/discard", tag = "sync", operation_id = "discardConnectionOutgoing",
    extensions(("x-permission" = json!("sync:manage"))), params(("id" = Uuid, Path)), request_body = OutgoingChoice,
    responses((status = 200, body = OutgoingCount)))]
pub async fn discard_connection_outgoing(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Json(body): Json<OutgoingChoice>,
) -> Result<Json<OutgoingCount>, Problem> {
    Ok(Json(OutgoingCount { count: sync::connection::discard(&state.engine, &caller, id, body.record_id).await? }))
}
