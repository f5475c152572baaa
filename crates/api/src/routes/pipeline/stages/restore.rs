//! `POST /api/pipeline/stages/{id}/restore`

use axum::extract::State;
use crm::sales::stages;
use uuid::Uuid;

use super::stage::Stage;
use crate::extract::{Auth, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Undoes the deletion of a stage. Deals that had to leave with it come back, those that somebody has moved since excepted.
#[utoipa::path(post, path = "/api/pipeline/stages/{id}/restore", tag = "pipeline", operation_id = "restoreStage",
    extensions(("x-permission" = json!("pipeline:manage"))), params(("id" = Uuid, Path)),
    responses((status = 200, body = Stage),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`pipeline_gone` or `too_many_stages`")))]
pub async fn restore_stage(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Stage>, Problem> {
    let stage = Stage::from(stages::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(stage.version, stage))
}
