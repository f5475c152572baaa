//! `POST /api/crm/tags`

use axum::extract::State;
use crm::sales::tags;

use super::tag::{Tag, TagFields};
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a tag; an organisation has 500 at most.
#[utoipa::path(post, path = "/api/crm/tags", tag = "crm", operation_id = "createTag", extensions(("x-permission" = json!("crm:write"))),
    request_body = TagFields, responses((status = 201, body = Tag)))]
pub async fn create_tag(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<TagFields>) -> Result<Created<Tag>, Problem> {
    let tag = Tag::from(tags::create(&state.ctx, &caller, &body.into()).await?);
    Ok(Created { at: "/api/crm/tags", id: tag.id, version: tag.version, record: tag })
}
