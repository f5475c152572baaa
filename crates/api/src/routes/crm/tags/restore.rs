//! `POST /api/crm/tags/{id}/restore`

use axum::extract::State;
use crm::sales::tags;
use uuid::Uuid;

use super::tag::Tag;
use crate::extract::{Auth, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Undoes the deletion of a tag, on every record that carried it.
#[utoipa::path(post, path = "/api/crm/tags/{id}/restore", tag = "crm", operation_id = "restoreTag",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), responses((status = 200, body = Tag),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`too_many_tags`")))]
pub async fn restore_tag(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Tag>, Problem> {
    let tag = Tag::from(tags::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(tag.version, tag))
}
