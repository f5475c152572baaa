//! `GET /api/crm/import/runs`

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::id::RunId;

use crate::extract::{Auth, Json};
use crate::page::{Page, Paging};
use crate::routes::migration::Run;
use crate::{AppState, Problem};

/// Every import of a file, newest first.
#[utoipa::path(get, path = "/api/crm/import/runs", tag = "crm", operation_id = "listImportRuns", extensions(("x-permission" = json!("migration:read")), ("x-feature" = json!("file_import"))),
    params(Paging), responses((status = 200, body = Page<Run>)))]
pub async fn list_import_runs(State(state): State<AppState>, Auth(caller): Auth, paging: Paging) -> Result<Json<Page<Run>>, Problem> {
    let before: Option<(DateTime<Utc>, RunId)> = paging.cursor()?;
    let runs = sync::migration::history(&state.engine, &caller, sync::sheet::VENDOR, before, paging.fetch()).await?;
    Ok(Json(Page::of(runs, paging.limit(), |view| (view.run.created_at, view.run.id), Run::from)))
}
