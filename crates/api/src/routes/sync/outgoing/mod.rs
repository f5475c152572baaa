//! `POST /api/sync/outgoing`

mod apply;
mod body;
mod one;
mod same;

use axum::extract::State;
use crm::FieldError;

use self::body::{SyncChanges, SyncResults};
use crate::extract::{Auth, Json, Lang};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

const MOST: usize = 200;

/// Applies up to 200 changes that a client has made to its copy, in their order, each by itself: what is refused keeps none of the others.
///
/// Each change has an id of the client's making. One that was applied is answered `already_applied` when it comes again, so a batch whose answer was lost is
/// simply sent again. The id of a new record may be the client's, and later changes of the batch may refer to it.
#[utoipa::path(post, path = "/api/sync/outgoing", tag = "sync", operation_id = "syncOutgoing", extensions(("x-permission" = json!("crm:write"))),
    request_body = SyncChanges, responses((status = 200, body = SyncResults),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`validation_failed`")))]
pub async fn sync_outgoing(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Lang(locale): Lang,
    Json(body): Json<SyncChanges>,
) -> Result<Json<SyncResults>, Problem> {
    if body.changes.len() > MOST {
        return Err(Problem::invalid(vec![FieldError::new("/changes", "out_of_range").with("min", 0).with("max", MOST)]));
    }
    let mut results = Vec::with_capacity(body.changes.len());
    for change in body.changes {
        results.push(one::settle(&state, &caller, locale, change).await?);
    }
    Ok(Json(SyncResults { results }))
}
