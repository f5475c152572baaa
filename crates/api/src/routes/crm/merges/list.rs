//! `GET /api/crm/merges`

use axum::extract::State;
use crm::sales::merges;
use serde::Deserialize;
use store::sales::Kind;
use utoipa::IntoParams;
use uuid::Uuid;

use super::merge::Merge;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::routes::crm::doubles::DoubleKind;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct MergeFilters {
    #[param(inline)]
    kind: Option<DoubleKind>,
    /// The record that stayed.
    primary_id: Option<Uuid>,
}

/// Merges, the newest first, those that were undone too.
#[utoipa::path(get, path = "/api/crm/merges", tag = "crm", operation_id = "listMerges", extensions(("x-permission" = json!("crm:read")), ("x-feature" = json!("merging"))),
    params(Paging, MergeFilters), responses((status = 200, body = Page<Merge>)))]
pub async fn list_merges(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<MergeFilters>,
) -> Result<Json<Page<Merge>>, Problem> {
    let page = merges::list(&state.ctx, &caller, filters.kind.map(Kind::from), filters.primary_id, &paging.window()?).await?;
    Ok(Json(Page::cut(page, Merge::from)))
}
