//! `PUT /api/crm/tags/{id}`

use axum::extract::State;
use crm::sales::tags::{self, Change};
use uuid::Uuid;

use super::tag::{Tag, TagFields};
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Replaces a tag: without a colour it is gray.
#[utoipa::path(put, path = "/api/crm/tags/{id}", tag = "crm", operation_id = "replaceTag", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = TagFields,
    responses((status = 200, body = Tag),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the tag as `current`")))]
pub async fn replace_tag(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<TagFields>,
) -> Result<Versioned<Tag>, Problem> {
    let changed = tags::update(&state.ctx, &caller, id, seen, &Change::from(body).whole()).await;
    let tag = Tag::from(or_current(changed, async { tags::get(&state.ctx, &caller, id).await.map(Tag::from) }).await?);
    Ok(Versioned(tag.version, tag))
}
