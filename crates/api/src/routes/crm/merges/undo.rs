//! `POST /api/crm/merges/{id}/undo`

use axum::extract::State;
use crm::sales::merges;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::merge::Merge;
use crate::extract::{Auth, Json, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// A merge that was undone.
#[derive(Serialize, ToSchema)]
pub struct UndoneMerge {
    #[serde(flatten)]
    merge: Merge,
    /// Fields of the primary that somebody has changed since the merge: they stay as they are.
    kept: Vec<String>,
}

/// Undoes a merge: the duplicates return, and what was moved and still points at the primary points at them again. The primary's fields are what they were
/// before, except those that somebody has changed since.
#[utoipa::path(post, path = "/api/crm/merges/{id}/undo", tag = "crm", operation_id = "undoMerge", extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("merging"))),
    params(("id" = Uuid, Path)),
    responses((status = 200, body = UndoneMerge),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json",
            description = "`merge_undone` already, `merge_expired`, `merged_again` (undo the later merge first), or `merge_record_gone`")))]
pub async fn undo_merge(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<UndoneMerge>, Problem> {
    let undone = merges::undo(&state.ctx, &caller, id).await?;
    Ok(Json(UndoneMerge { merge: undone.merge.into(), kept: undone.kept }))
}
