//! `GET /api/sync/incremental`

use axum::extract::State;
use chrono::{DateTime, Utc};
use crm::FieldError;
use crm::feed::{self, Since};
use serde::Deserialize;
use utoipa::IntoParams;

use super::item::SyncPage;
use crate::extract::{Auth, Json, Query};
use crate::page::{Paging, decode};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct IncrementalFilters {
    /// The `nextCursor` of the last answer, of this endpoint or of the snapshot; or a time (RFC 3339), which is taken a little earlier. Needed unless `cursor` is given.
    since: Option<String>,
}

/// What has changed since, deletions included: each record once a page, as it is now.
///
/// Go on with the answer's `nextCursor`, as `since` or as `cursor`, at once while `hasMore` and whenever you like afterwards. Nothing is left out, however long
/// the transaction took that wrote it. A cursor lives for thirty days.
#[utoipa::path(get, path = "/api/sync/incremental", tag = "sync", operation_id = "syncIncremental", extensions(("x-permission" = json!("crm:read"))),
    params(IncrementalFilters, Paging), responses((status = 200, body = SyncPage),
        (status = 410, body = ProblemDocument, content_type = "application/problem+json",
            description = "`cursor_expired` or `access_changed`: begin again with `/api/sync/initial`")))]
pub async fn sync_incremental(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(filters): Query<IncrementalFilters>,
    paging: Paging,
) -> Result<Json<SyncPage>, Problem> {
    let since = match paging.cursor()? {
        Some(cursor) => Since::Cursor(cursor),
        None => read(filters.since.as_deref().unwrap_or_default())?,
    };
    let answer = feed::incremental(&state.ctx, &caller, since, paging.limit() as usize).await?;
    Ok(Json(SyncPage::of(answer, None)))
}

fn read(since: &str) -> Result<Since, Problem> {
    let wrong = |code| Problem::invalid(vec![FieldError::new("/since", code)]);
    if since.is_empty() {
        return Err(wrong("required"));
    }
    // A plus sign that was not escaped comes as a blank.
    match DateTime::parse_from_rfc3339(&since.replace(' ', "+")) {
        Ok(at) => Ok(Since::Time(at.with_timezone(&Utc))),
        Err(_) => decode(since).map(Since::Cursor).ok_or_else(|| wrong("cursor_invalid")),
    }
}
