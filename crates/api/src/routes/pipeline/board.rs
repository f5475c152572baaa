//! `GET /api/pipeline/{id}/board`

use axum::extract::State;
use crm::sales::pipelines;
use serde::{Deserialize, Serialize};
use store::sales::deals::Filter;
use store::school::search::Pattern;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::shown::Pipeline;
use crate::extract::{Auth, Json, Path, Query};
use crate::page::Page;
use crate::routes::crm::Deal;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct BoardFilters {
    /// Parts of the title.
    q: Option<String>,
    owner_id: Option<Uuid>,
    /// How many deals of each column, 1 to 50.
    #[param(minimum = 1, maximum = 50, default = 20)]
    limit: Option<u32>,
}

/// A pipeline with the first deals of every column.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BoardView {
    pipeline: Pipeline,
    columns: Vec<BoardColumn>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BoardColumn {
    stage_id: Uuid,
    /// The latest arrival first; further pages at `/api/pipeline/stages/{id}/deals`.
    deals: Page<Deal>,
}

/// What a board shows first, in one answer.
#[utoipa::path(get, path = "/api/pipeline/{id}/board", tag = "pipeline", operation_id = "showBoard", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path), BoardFilters), responses((status = 200, body = BoardView)))]
pub async fn show_board(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Query(filters): Query<BoardFilters>,
) -> Result<Json<BoardView>, Problem> {
    let limit = filters.limit.unwrap_or(20);
    if !(1..=50).contains(&limit) {
        return Err(Problem::invalid(vec![crm::FieldError::new("/limit", "out_of_range").with("min", 1).with("max", 50)]));
    }
    let filter = Filter { search: filters.q.as_deref().and_then(Pattern::of), owner: filters.owner_id, ..Filter::default() };
    let (board, columns) = pipelines::board(&state.ctx, &caller, id, &filter, limit as usize).await?;
    let columns = columns.into_iter().map(|(stage_id, deals)| BoardColumn { stage_id, deals: Page::cut(deals, Deal::from) }).collect();
    Ok(Json(BoardView { pipeline: board.into(), columns }))
}
