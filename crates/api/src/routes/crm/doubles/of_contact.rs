//! `GET /api/crm/contacts/{id}/duplicates`

use axum::extract::State;
use crm::sales::duplicates;
use store::sales::Kind;
use uuid::Uuid;

use super::double::Like;
use crate::extract::{Auth, Json, Path};
use crate::page::Items;
use crate::{AppState, Problem};

/// The records that may be this contact's doubles, the surest first.
#[utoipa::path(get, path = "/api/crm/contacts/{id}/duplicates", tag = "crm", operation_id = "contactDuplicates",
    extensions(("x-permission" = json!("crm:read")), ("x-feature" = json!("merging"))), params(("id" = Uuid, Path)), responses((status = 200, body = Items<Like>)))]
pub async fn contact_duplicates(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<Items<Like>>, Problem> {
    let likes = duplicates::of_record(&state.ctx, &caller, Kind::Contact, id).await?;
    Ok(Json(Items { items: likes.into_iter().map(Like::from).collect() }))
}
