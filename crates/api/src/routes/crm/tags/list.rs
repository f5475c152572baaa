//! `GET /api/crm/tags`

use axum::extract::State;
use crm::sales::tags;

use super::tag::Tag;
use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// All tags, by name.
#[utoipa::path(get, path = "/api/crm/tags", tag = "crm", operation_id = "listTags", extensions(("x-permission" = json!("crm:read"))),
    responses((status = 200, body = Items<Tag>)))]
pub async fn list_tags(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<Tag>>, Problem> {
    let all = tags::list(&state.ctx, &caller).await?;
    Ok(Json(Items { items: all.into_iter().map(Tag::from).collect() }))
}
