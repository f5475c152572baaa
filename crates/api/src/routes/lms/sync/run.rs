//! `POST /api/v1/crm/sync`

use ::sync::lms::connection::{Asked, ask};
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::which::Which;
use crate::extract::{Auth, Json, Query};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Runs that were set going.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsRunStarted {
    /// The first of them.
    run_id: Uuid,
    /// One a connection.
    runs: Vec<LmsRun>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsRun {
    connection_id: Uuid,
    run_id: Uuid,
}

/// Reads the connection that is named, or all, now. A connection that is being read is not read twice.
#[utoipa::path(post, path = "/api/v1/crm/sync", tag = "learning", operation_id = "runLms", extensions(("x-permission" = json!("sync:manage"))),
    params(Which), responses((status = 202, body = LmsRunStarted),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`lms_running` with `runId` while it is being read, `lms_not_configured`, `lms_reconnect_needed`")))]
pub async fn run_lms(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(which): Query<Which>,
) -> Result<(StatusCode, Json<LmsRunStarted>), Problem> {
    let (mut runs, mut running) = (Vec::new(), None);
    for shown in which.some(&state, &caller).await? {
        let id = shown.connection.id;
        match ask(&state.engine, &caller, id).await {
            Ok(Asked::Run(run_id)) => runs.push(LmsRun { connection_id: id, run_id }),
            Ok(Asked::Running(run)) => running = Some(run),
            Err(crm::Error::Denied("reconnect_needed")) => {}
            Err(error) => return Err(error.into()),
        }
    }
    match (runs.first().map(|run| run.run_id), running) {
        (Some(run_id), _) => Ok((StatusCode::ACCEPTED, Json(LmsRunStarted { run_id, runs }))),
        (None, Some(run)) => Err(Problem::new(StatusCode::CONFLICT, "lms_running").member("runId", run.to_string())),
        (None, None) => Err(Problem::new(StatusCode::CONFLICT, "lms_reconnect_needed")),
    }
}
