//! `GET /api/crm/tags/{id}`

use axum::extract::State;
use crm::sales::tags;
use uuid::Uuid;

use super::tag::Tag;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A tag.
#[utoipa::path(get, path = "/api/crm/tags/{id}", tag = "crm", operation_id = "showTag", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Tag)))]
pub async fn show_tag(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Tag>, Problem> {
    let tag = Tag::from(tags::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(tag.version, tag))
}
