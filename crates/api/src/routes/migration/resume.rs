//! `POST /api/migration/{id}/resume`

use axum::extract::State;
use axum::http::StatusCode;
use domain::id::RunId;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::view::Run;
use crate::extract::{Auth, Json, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Needed only where the run says `needsApiKey`, or when the key has changed since.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ResumeMigration {
    #[schema(max_length = 254)]
    email: Option<String>,
    #[schema(value_type = Option<String>, max_length = 300)]
    api_key: Option<SecretString>,
}

/// Goes on from the last checkpoint of a failed or cancelled migration.
#[utoipa::path(post, path = "/api/migration/{id}/resume", tag = "migration", operation_id = "resumeMigration",
    extensions(("x-permission" = json!("migration:run"))), params(("id" = Uuid, Path)), request_body = Option<ResumeMigration>,
    responses((status = 202, body = Run),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`migration_not_stopped`, `migration_running`, `api_key_needed`"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`validation_failed`")))]
pub async fn resume(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    body: Option<Json<ResumeMigration>>,
) -> Result<(StatusCode, Json<Run>), Problem> {
    let body = body.map(|Json(body)| body).unwrap_or_default();
    let run = sync::migration::resume(&state.engine, &caller, RunId(id), body.email, body.api_key).await?;
    Ok((StatusCode::ACCEPTED, Json(run.into())))
}
