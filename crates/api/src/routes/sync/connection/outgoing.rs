//! `GET /api/sync/connection/{id}/outgoing`

use axum::extract::State as AxumState;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sync::connection::Waiting;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct Filters {
    /// All by default.
    #[param(inline)]
    state: Option<QueueState>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum QueueState {
    /// On its way, or waiting for its turn.
    Waiting,
    /// Put aside for a person.
    Dead,
}

/// A record that has to be brought to the vendor.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutgoingRecord {
    kind: String,
    id: Uuid,
    title: String,
    /// `waiting`, `sending`, `dead`.
    state: String,
    attempts: i32,
    next_at: DateTime<Utc>,
    /// Why the last try failed, in a stable word.
    error_code: Option<String>,
    /// What the vendor said.
    error_detail: Option<String>,
    /// Since when it waits.
    since: DateTime<Utc>,
}

fn shown(waiting: Waiting) -> OutgoingRecord {
    let row = waiting.row;
    OutgoingRecord {
        kind: row.kind,
        id: row.local_id,
        title: waiting.title,
        state: row.state,
        attempts: row.attempts,
        next_at: row.next_at,
        error_code: row.error_code,
        error_detail: row.error_detail,
        since: row.first_marked_at,
    }
}

/// The queue towards the vendor, the oldest first.
#[utoipa::path(get, path = "/api/sync/connection/{id}/outgoing", tag = "sync", operation_id = "listConnectionOutgoing",
    extensions(("x-permission" = json!("sync:read"))), params(("id" = Uuid, Path), Paging, Filters), responses((status = 200, body = Page<OutgoingRecord>)))]
pub async fn list_connection_outgoing(
    AxumState(state): AxumState<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
    Query(filters): Query<Filters>,
) -> Result<Json<Page<OutgoingRecord>>, Problem> {
    let dead = filters.state.map(|state| state == QueueState::Dead);
    let rows = sync::connection::outgoing(&state.engine, &caller, id, dead, paging.cursor()?, paging.fetch()).await?;
    Ok(Json(Page::of(rows, paging.limit(), |waiting| (waiting.row.first_marked_at, waiting.row.local_id), shown)))
}
