//! `GET /api/pipeline`

use axum::extract::State;
use crm::sales::pipelines;

use super::shown::Pipeline;
use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// All pipelines with their stages.
#[utoipa::path(get, path = "/api/pipeline", tag = "pipeline", operation_id = "listPipelines", extensions(("x-permission" = json!("crm:read"))),
    responses((status = 200, body = Items<Pipeline>)))]
pub async fn list_pipelines(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<Pipeline>>, Problem> {
    let boards = pipelines::list(&state.ctx, &caller).await?;
    Ok(Json(Items { items: boards.into_iter().map(Pipeline::from).collect() }))
}
