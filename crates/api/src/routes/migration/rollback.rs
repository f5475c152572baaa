//! `POST /api/migration/{id}/rollback`

use axum::extract::State;
use axum::http::StatusCode;
use domain::id::RunId;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::view::Run;
use crate::extract::{Auth, Json, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RollbackMigration {
    /// Also take back rows that people have edited since.
    discard_edits: Option<bool>,
}

/// Restores the state before the migration: created rows go, updated rows return to what they were. Rows edited since, and what those need, stay.
#[utoipa::path(post, path = "/api/migration/{id}/rollback", tag = "migration", operation_id = "rollbackMigration",
    extensions(("x-permission" = json!("migration:run"))), params(("id" = Uuid, Path)), request_body = Option<RollbackMigration>,
    responses((status = 202, body = Run),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`migration_running`, `nothing_to_roll_back`, `newer_run_stands`"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`validation_failed`")))]
pub async fn rollback(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    body: Option<Json<RollbackMigration>>,
) -> Result<(StatusCode, Json<Run>), Problem> {
    let discard = body.and_then(|Json(body)| body.discard_edits).unwrap_or(false);
    let run = sync::migration::rollback(&state.engine, &caller, RunId(id), discard).await?;
    Ok((StatusCode::ACCEPTED, Json(run.into())))
}
