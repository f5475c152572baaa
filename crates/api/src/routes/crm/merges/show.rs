//! `GET /api/crm/merges/{id}`

use axum::extract::State;
use crm::sales::merges;
use uuid::Uuid;

use super::merge::Merge;
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// A merge.
#[utoipa::path(get, path = "/api/crm/merges/{id}", tag = "crm", operation_id = "showMerge", extensions(("x-permission" = json!("crm:read")), ("x-feature" = json!("merging"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Merge)))]
pub async fn show_merge(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<Merge>, Problem> {
    Ok(Json(merges::get(&state.ctx, &caller, id).await?.into()))
}
