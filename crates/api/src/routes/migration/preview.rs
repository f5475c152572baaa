//! `POST /api/migration/preview`

use axum::extract::State;
use axum::http::StatusCode;

use super::source_problem::from_source;
use super::start::{StartMigration, Started};
use crate::extract::{Auth, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// A dry run: the same reading and judging, reported in the same status document, with nothing written.
#[utoipa::path(post, path = "/api/migration/preview", tag = "migration", operation_id = "previewMigration",
    extensions(("x-permission" = json!("migration:run"))), request_body = StartMigration,
    responses((status = 202, body = Started),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`migration_running`"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`validation_failed`, `url_not_allowed`")))]
pub async fn preview(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<StartMigration>,
) -> Result<(StatusCode, Json<Started>), Problem> {
    let (id, status) = sync::migration::start(&state.engine, &caller, body.input(true)).await.map_err(from_source)?;
    Ok((StatusCode::ACCEPTED, Json(Started::new(id.0, status.as_str()))))
}
