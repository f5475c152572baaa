//! `GET /api/pipeline/stages`

use axum::extract::State;
use crm::sales::stages;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::stage::Stage;
use crate::extract::{Auth, Json, Query};
use crate::page::Items;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// Those of one pipeline.
    pipeline_id: Option<Uuid>,
}

/// Stages, pipeline by pipeline, in their order.
#[utoipa::path(get, path = "/api/pipeline/stages", tag = "pipeline", operation_id = "listStages", extensions(("x-permission" = json!("crm:read"))),
    params(Filter), responses((status = 200, body = Items<Stage>)))]
pub async fn list_stages(State(state): State<AppState>, Auth(caller): Auth, Query(filter): Query<Filter>) -> Result<Json<Items<Stage>>, Problem> {
    let stages = stages::list(&state.ctx, &caller, filter.pipeline_id).await?;
    Ok(Json(Items { items: stages.into_iter().map(Stage::from).collect() }))
}
