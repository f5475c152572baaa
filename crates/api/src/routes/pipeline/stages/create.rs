//! `POST /api/pipeline/stages`

use axum::extract::State;
use crm::sales::stages;

use super::fields::StageFields;
use super::stage::Stage;
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a stage to a pipeline.
#[utoipa::path(post, path = "/api/pipeline/stages", tag = "pipeline", operation_id = "createStage", extensions(("x-permission" = json!("pipeline:manage"))),
    request_body = StageFields, responses((status = 201, body = Stage)))]
pub async fn create_stage(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<StageFields>) -> Result<Created<Stage>, Problem> {
    let pipeline = body.pipeline_id;
    let stage = Stage::from(stages::create(&state.ctx, &caller, pipeline, &body.into_change()).await?);
    Ok(Created { at: "/api/pipeline/stages", id: stage.id, version: stage.version, record: stage })
}
