//! `GET /api/migration/status`

use axum::extract::State;
use axum::http::StatusCode;
use domain::id::RunId;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::view::Run;
use crate::extract::{Auth, Json, Query};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Which {
    /// Left out: the newest migration.
    id: Option<Uuid>,
}

/// One migration: counts a kind, step, rate, time left, and the outcome.
#[utoipa::path(get, path = "/api/migration/status", tag = "migration", operation_id = "migrationStatus",
    extensions(("x-permission" = json!("migration:read"))), params(Which),
    responses((status = 200, body = Run),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "`no_migration` when there has been none, `not_found` for an unknown id")))]
pub async fn status(State(state): State<AppState>, Auth(caller): Auth, Query(which): Query<Which>) -> Result<Json<Run>, Problem> {
    let run = sync::migration::status(&state.engine, &caller, which.id.map(RunId)).await?;
    run.map(|run| Json(run.into())).ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "no_migration"))
}
