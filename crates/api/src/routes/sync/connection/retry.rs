//! `POST /api/sync/connection/{id}/outgoing/retry`

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// One record, or all that were put aside.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutgoingChoice {
    pub record_id: Option<Uuid>,
}

#[derive(Serialize, ToSchema)]
pub struct OutgoingCount {
    pub count: u64,
}

/// Tries records again that were put aside.
#[utoipa::path(post, path = "/api/sync/connection/{id}/outgoing/retry", tag = "sync", operation_id = "retryConnectionOutgoing",
    extensions(("x-permission" = json!("sync:manage"))), params(("id" = Uuid, Path)), request_body = OutgoingChoice,
    responses((status = 200, body = OutgoingCount)))]
pub async fn retry_connection_outgoing(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Json(body): Json<OutgoingChoice>,
) -> Result<Json<OutgoingCount>, Problem> {
    Ok(Json(OutgoingCount { count: sync::connection::retry(&state.engine, &caller, id, body.record_id).await? }))
}
