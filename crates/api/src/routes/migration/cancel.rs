//! `POST /api/migration/{id}/cancel`

use axum::extract::State;
use axum::http::StatusCode;
use domain::id::RunId;
use uuid::Uuid;

use super::view::Run;
use crate::extract::{Auth, Json, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Asks the migration to stop at its next checkpoint. What it wrote stays; it can be resumed or rolled back.
#[utoipa::path(post, path = "/api/migration/{id}/cancel", tag = "migration", operation_id = "cancelMigration",
    extensions(("x-permission" = json!("migration:run"))), params(("id" = Uuid, Path)),
    responses((status = 202, body = Run),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`migration_not_running`")))]
pub async fn cancel(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<(StatusCode, Json<Run>), Problem> {
    let run = sync::migration::cancel(&state.engine, &caller, RunId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(run.into())))
}
