//! `GET /api/features`

use axum::extract::State;
use crm::features;

use super::feature::Feature;
use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// What is on for the caller; for those who may change it, also whom it reaches.
#[utoipa::path(get, path = "/api/features", tag = "features", operation_id = "listFeatures", extensions(("x-permission" = json!("organisation:read"))),
    responses((status = 200, body = Items<Feature>)))]
pub async fn list_features(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<Feature>>, Problem> {
    let all = features::list(&state.ctx, &caller).await?;
    Ok(Json(Items { items: all.into_iter().map(Feature::from).collect() }))
}
