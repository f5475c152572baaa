//! `POST /api/sync/connection/{id}/audit`

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// Whether what differs is looked at again.
#[derive(Deserialize, ToSchema)]
pub struct AuditRequest {
    #[serde(default)]
    repair: bool,
}

/// Compares every record on both sides; what was found stands in `drift` of the connection.
#[utoipa::path(post, path = "/api/sync/connection/{id}/audit", tag = "sync", operation_id = "auditConnection",
    extensions(("x-permission" = json!("sync:manage"))), params(("id" = Uuid, Path)), request_body = AuditRequest, responses((status = 202)))]
pub async fn audit_connection(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Json(body): Json<AuditRequest>,
) -> Result<StatusCode, Problem> {
    sync::connection::audit(&state.engine, &caller, id, body.repair).await?;
    Ok(StatusCode::ACCEPTED)
}
