//! `GET /api/sync/status`

use std::collections::BTreeMap;

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::connection::EntityState;
use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
pub struct SyncStatus {
    connections: Vec<ConnectionStatus>,
}

/// How a connection stands.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionStatus {
    id: Uuid,
    crm_type: String,
    /// `active`, `reconnect_needed`, `limited`, `paused`.
    status: String,
    lag_seconds: i64,
    queue_depth: i64,
    dead_letters: i64,
    conflicts: i64,
    entities: BTreeMap<&'static str, EntityState>,
    next_run_at: DateTime<Utc>,
}

/// All connections, in short.
#[utoipa::path(get, path = "/api/sync/status", tag = "sync", operation_id = "showSyncStatus", extensions(("x-permission" = json!("sync:read"))),
    responses((status = 200, body = SyncStatus)))]
pub async fn show_sync_status(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<SyncStatus>, Problem> {
    let all = sync::connection::list(&state.engine, &caller).await?;
    let short = |shown: sync::connection::Shown| ConnectionStatus {
        id: shown.connection.id,
        crm_type: shown.connection.vendor,
        status: shown.connection.status,
        lag_seconds: shown.lag_seconds,
        queue_depth: shown.queue_depth,
        dead_letters: shown.dead_letters,
        conflicts: shown.conflicts,
        entities: shown.entities.into_iter().map(|(kind, entity)| (kind.as_str(), entity.into())).collect(),
        next_run_at: shown.connection.next_run_at,
    };
    Ok(Json(SyncStatus { connections: all.into_iter().map(short).collect() }))
}
