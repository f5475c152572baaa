//! `GET /api/crm/companies/{id}/duplicates`

use axum::extract::State;
use crm::sales::duplicates;
use store::sales::Kind;
use uuid::Uuid;

use super::double::Like;
use crate::extract::{Auth, Json, Path};
use crate::page::Items;
use crate::{AppState, Problem};

/// The records that may be this company's doubles, the surest first.
#[utoipa::path(get, path = "/api/crm/companies/{id}/duplicates", tag = "crm", operation_id = "companyDuplicates",
    extensions(("x-permission" = json!("crm:read")), ("x-feature" = json!("merging"))), params(("id" = Uuid, Path)), responses((status = 200, body = Items<Like>)))]
pub async fn company_duplicates(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<Items<Like>>, Problem> {
    let likes = duplicates::of_record(&state.ctx, &caller, Kind::Company, id).await?;
    Ok(Json(Items { items: likes.into_iter().map(Like::from).collect() }))
}
