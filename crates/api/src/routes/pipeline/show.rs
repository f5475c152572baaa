//! `GET /api/pipeline/{id}`

use axum::extract::State;
use crm::sales::pipelines;
use uuid::Uuid;

use super::shown::Pipeline;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A pipeline with its stages.
#[utoipa::path(get, path = "/api/pipeline/{id}", tag = "pipeline", operation_id = "showPipeline", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Pipeline)))]
pub async fn show_pipeline(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Pipeline>, Problem> {
    let pipeline = Pipeline::from(pipelines::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(pipeline.version, pipeline))
}
