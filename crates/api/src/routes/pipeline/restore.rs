//! `POST /api/pipeline/{id}/restore`

use axum::extract::State;
use crm::sales::pipelines;
use uuid::Uuid;

use super::shown::Pipeline;
use crate::extract::{Auth, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Undoes the deletion of a pipeline with its stages. Deals that had to leave with it come back, those that somebody has moved since excepted.
#[utoipa::path(post, path = "/api/pipeline/{id}/restore", tag = "pipeline", operation_id = "restorePipeline",
    extensions(("x-permission" = json!("pipeline:manage"))), params(("id" = Uuid, Path)),
    responses((status = 200, body = Pipeline),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`too_many_pipelines`")))]
pub async fn restore_pipeline(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Pipeline>, Problem> {
    let pipeline = Pipeline::from(pipelines::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(pipeline.version, pipeline))
}
