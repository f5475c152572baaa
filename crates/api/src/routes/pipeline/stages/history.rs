//! `GET /api/pipeline/stages/{id}/history`

use axum::extract::State;
use crm::sales::stages;
use uuid::Uuid;

use super::stage_move::StageMove;
use crate::extract::{Auth, Json, Path};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

/// Arrivals at a stage and departures from it, newest first.
#[utoipa::path(get, path = "/api/pipeline/stages/{id}/history", tag = "pipeline", operation_id = "stageHistory",
    extensions(("x-permission" = json!("crm:read"))), params(("id" = Uuid, Path), Paging), responses((status = 200, body = Page<StageMove>)))]
pub async fn stage_history(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
) -> Result<Json<Page<StageMove>>, Problem> {
    let page = stages::history(&state.ctx, &caller, id, &paging.window()?).await?;
    Ok(Json(Page::cut(page, StageMove::from)))
}
