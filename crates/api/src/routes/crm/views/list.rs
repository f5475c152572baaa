//! `GET /api/crm/views`

use axum::extract::State;
use crm::sales::views;
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::{View, ViewKind};
use crate::extract::{Auth, Json, Query};
use crate::page::Items;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct ViewFilters {
    #[param(inline)]
    record_kind: Option<ViewKind>,
}

/// The caller's own views and the shared ones.
#[utoipa::path(get, path = "/api/crm/views", tag = "crm", operation_id = "listViews", extensions(("x-permission" = json!("crm:read"))),
    params(ViewFilters), responses((status = 200, body = Items<View>)))]
pub async fn list_views(State(state): State<AppState>, Auth(caller): Auth, Query(filters): Query<ViewFilters>) -> Result<Json<Items<View>>, Problem> {
    let all = views::list(&state.ctx, &caller, filters.record_kind.map(ViewKind::as_str)).await?;
    Ok(Json(Items { items: all.into_iter().map(View::from).collect() }))
}
