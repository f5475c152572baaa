//! `GET /api/pipeline/stages/{id}/deals`

use axum::extract::State;
use crm::sales::deals;
use serde::Deserialize;
use store::sales::deals::Filter;
use store::school::search::Pattern;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::routes::crm::Deal;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct ColumnFilters {
    /// Parts of the title.
    q: Option<String>,
    owner_id: Option<Uuid>,
}

/// A column of the board: the deals of a stage, the latest arrival first.
#[utoipa::path(get, path = "/api/pipeline/stages/{id}/deals", tag = "pipeline", operation_id = "stageDeals",
    extensions(("x-permission" = json!("crm:read"))), params(("id" = Uuid, Path), Paging, ColumnFilters),
    responses((status = 200, body = Page<Deal>)))]
pub async fn stage_deals(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
    Query(filters): Query<ColumnFilters>,
) -> Result<Json<Page<Deal>>, Problem> {
    let filter = Filter { stage: Some(id), search: filters.q.as_deref().and_then(Pattern::of), owner: filters.owner_id, ..Filter::default() };
    Ok(Json(Page::cut(deals::column(&state.ctx, &caller, id, &filter, &paging.window()?).await?, Deal::from)))
}
