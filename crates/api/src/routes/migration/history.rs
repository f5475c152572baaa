//! `GET /api/migration/history`

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::id::RunId;

use super::view::Run;
use crate::extract::{Auth, Json};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

/// Every migration, newest first.
#[utoipa::path(get, path = "/api/migration/history", tag = "migration", operation_id = "migrationHistory",
    extensions(("x-permission" = json!("migration:read"))), params(Paging), responses((status = 200, body = Page<Run>)))]
pub async fn history(State(state): State<AppState>, Auth(caller): Auth, paging: Paging) -> Result<Json<Page<Run>>, Problem> {
    let before: Option<(DateTime<Utc>, RunId)> = paging.cursor()?;
    let runs = sync::migration::history(&state.engine, &caller, sync::migration::VENDOR, before, paging.fetch()).await?;
    Ok(Json(Page::of(runs, paging.limit(), |view| (view.run.created_at, view.run.id), Run::from)))
}
