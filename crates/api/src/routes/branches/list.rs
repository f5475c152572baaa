//! `GET /api/branches`

use axum::extract::State;
use crm::school::branches;

use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::routes::reference::{Reference, references};
use crate::{AppState, Problem};

/// All of them, in the school's own order.
#[utoipa::path(get, path = "/api/branches", tag = "branches", operation_id = "listBranches", extensions(("x-permission" = json!("school:read"))),
    responses((status = 200, body = Items<Reference>)))]
pub async fn list_branches(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<Reference>>, Problem> {
    Ok(Json(Items { items: references(branches::list(&state.ctx, &caller).await?) }))
}
