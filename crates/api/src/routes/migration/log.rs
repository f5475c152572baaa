//! `GET /api/migration/{id}/log`

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::id::RunId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LogFilter {
    /// `info`, `warning` or `error`.
    level: Option<String>,
}

/// One thing that happened; `code` is stable, `detail` holds what its sentence needs.
#[derive(Serialize, ToSchema)]
pub struct LogLine {
    id: i64,
    at: DateTime<Utc>,
    level: String,
    code: String,
    #[schema(value_type = Object)]
    detail: Value,
}

/// What happened, oldest first.
#[utoipa::path(get, path = "/api/migration/{id}/log", tag = "migration", operation_id = "migrationLog",
    extensions(("x-permission" = json!("migration:read"))), params(("id" = Uuid, Path), LogFilter, Paging),
    responses((status = 200, body = Page<LogLine>),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration")))]
pub async fn log(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Query(filter): Query<LogFilter>,
    paging: Paging,
) -> Result<Json<Page<LogLine>>, Problem> {
    let after: i64 = paging.cursor()?.unwrap_or(0);
    let lines = sync::migration::log(&state.engine, &caller, RunId(id), after, filter.level.as_deref(), paging.fetch()).await?;
    let line = |line: store::import::LogLine| LogLine { id: line.id, at: line.at, level: line.level, code: line.code, detail: line.detail };
    Ok(Json(Page::of(lines, paging.limit(), |line| line.id, line)))
}
