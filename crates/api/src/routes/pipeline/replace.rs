//! `PUT /api/pipeline/{id}`

use axum::extract::State;
use crm::sales::pipelines;
use uuid::Uuid;

use super::change::PipelineFields;
use super::shown::Pipeline;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Replaces what is written about a pipeline: its name is needed.
#[utoipa::path(put, path = "/api/pipeline/{id}", tag = "pipeline", operation_id = "replacePipeline", extensions(("x-permission" = json!("pipeline:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = PipelineFields,
    responses((status = 200, body = Pipeline),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn replace_pipeline(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(mut body): Json<PipelineFields>,
) -> Result<Versioned<Pipeline>, Problem> {
    body.name.get_or_insert_default();
    let changed = pipelines::update(&state.ctx, &caller, id, seen, &body.into()).await;
    let board = or_current(changed, async { pipelines::get(&state.ctx, &caller, id).await.map(Pipeline::from) }).await?;
    let pipeline = Pipeline::from(board);
    Ok(Versioned(pipeline.version, pipeline))
}
