//! `GET /api/sync/connection/{id}/calls`

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::sync::calls::Call;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct Filters {
    /// Only those that failed.
    failed: Option<bool>,
}

/// A request sent to the vendor. Bodies are never kept.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionCall {
    at: DateTime<Utc>,
    /// `GET contacts`
    label: String,
    request_id: String,
    /// What was answered; `null` when nothing was.
    status: Option<i32>,
    duration_ms: i32,
    /// In a stable word.
    failure: Option<String>,
    /// `live`, `incremental`, `history`.
    lane: String,
}

fn shown((_, call): (i64, Call)) -> ConnectionCall {
    ConnectionCall {
        at: call.at,
        label: call.label,
        request_id: call.request_id,
        status: call.status,
        duration_ms: call.duration_ms,
        failure: call.failure,
        lane: call.lane,
    }
}

/// Requests, newest first; kept for a week.
#[utoipa::path(get, path = "/api/sync/connection/{id}/calls", tag = "sync", operation_id = "listConnectionCalls",
    extensions(("x-permission" = json!("sync:read"))), params(("id" = Uuid, Path), Paging, Filters), responses((status = 200, body = Page<ConnectionCall>)))]
pub async fn list_connection_calls(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
    Query(filters): Query<Filters>,
) -> Result<Json<Page<ConnectionCall>>, Problem> {
    let rows = sync::connection::calls(&state.engine, &caller, id, filters.failed.unwrap_or(false), paging.cursor()?, paging.fetch()).await?;
    Ok(Json(Page::of(rows, paging.limit(), |(id, _)| *id, shown)))
}
