//! `GET /api/sync/connection/{id}/runs`

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use store::sync::runs::Run;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

/// A stretch of work for a connection that came to something.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionRun {
    id: Uuid,
    started_at: DateTime<Utc>,
    finished_at: Option<DateTime<Utc>>,
    /// `initial`, `timer`, `hint`, `audit`; of a learning platform also `manual`.
    reason: String,
    /// `read`, `here`, `there`, `conflicts`, `requests`; of a learning platform `courses`, `people`, `enrolments`, `progress`, `written`, `linked`, `requests`,
    /// `byCall`.
    #[schema(value_type = Object)]
    counts: Value,
    error_code: Option<String>,
    error_detail: Option<String>,
}

fn shown(run: Run) -> ConnectionRun {
    ConnectionRun {
        id: run.id,
        started_at: run.started_at,
        finished_at: run.finished_at,
        reason: run.reason,
        counts: run.counts,
        error_code: run.error_code,
        error_detail: run.error_detail,
    }
}

/// What was done, newest first; kept for ninety days.
#[utoipa::path(get, path = "/api/sync/connection/{id}/runs", tag = "sync", operation_id = "listConnectionRuns",
    extensions(("x-permission" = json!("sync:read"))), params(("id" = Uuid, Path), Paging), responses((status = 200, body = Page<ConnectionRun>)))]
pub async fn list_connection_runs(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
) -> Result<Json<Page<ConnectionRun>>, Problem> {
    let rows = sync::connection::runs(&state.engine, &caller, id, paging.cursor()?, paging.fetch()).await?;
    Ok(Json(Page::of(rows, paging.limit(), |run| run.started_at, shown)))
}
