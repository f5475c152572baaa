//! `PATCH /api/pipeline/{id}`

use axum::extract::State;
use crm::sales::pipelines::{self, Change};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shown::Pipeline;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// What is written about a pipeline. Stages have their own address.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PipelineFields {
    #[schema(min_length = 1, max_length = 200)]
    pub(super) name: Option<String>,
    /// `true` makes it the default; there is always one, so `false` says nothing.
    is_default: Option<bool>,
    /// All its stages, in their new order.
    stage_order: Option<Vec<Uuid>>,
}

impl From<PipelineFields> for Change {
    fn from(fields: PipelineFields) -> Self {
        Self { name: fields.name, is_default: fields.is_default, stage_order: fields.stage_order }
    }
}

/// Changes a pipeline: fields that are left out stay.
#[utoipa::path(patch, path = "/api/pipeline/{id}", tag = "pipeline", operation_id = "changePipeline", extensions(("x-permission" = json!("pipeline:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = PipelineFields,
    responses((status = 200, body = Pipeline),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn change_pipeline(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<PipelineFields>,
) -> Result<Versioned<Pipeline>, Problem> {
    let changed = pipelines::update(&state.ctx, &caller, id, seen, &body.into()).await;
    let board = or_current(changed, async { pipelines::get(&state.ctx, &caller, id).await.map(Pipeline::from) }).await?;
    let pipeline = Pipeline::from(board);
    Ok(Versioned(pipeline.version, pipeline))
}
