//! `POST /api/crm/contacts/merge`

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use crm::sales::{contacts, merges};
use store::sales::Kind;

use super::merge::Merge;
use super::preview::MergePreview;
use super::wanted::MergeFields;
use crate::extract::{Auth, Json};
use crate::problem::{ProblemDocument, or_current};
use crate::routes::crm::contacts::ContactCard;
use crate::{AppState, Problem};

/// Makes one contact of several, in one step that can be undone as long as deleted records are kept. Whatever points at the duplicates points at the primary
/// afterwards. Students and teachers keep their own cards, ledgers and balances: afterwards they share one contact.
#[utoipa::path(post, path = "/api/crm/contacts/merge", tag = "crm", operation_id = "mergeContacts", extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("merging"))),
    request_body = MergeFields,
    responses((status = 201, body = Merge),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the changed record as `current`")))]
pub async fn merge_contacts(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<MergeFields>) -> Result<Response, Problem> {
    let wanted = body.of(Kind::Contact);
    let made = merges::make(&state.ctx, &caller, &wanted).await;
    let stale = async {
        for (id, seen) in &wanted.seen {
            let record = contacts::get(&state.ctx, &caller, *id).await.map(ContactCard::from)?;
            if record.version() != *seen {
                return Ok(record);
            }
        }
        Err(crm::Error::NotFound)
    };
    let merge = Merge::from(or_current(made, stale).await?);
    let at = format!("/api/crm/merges/{}", merge.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, at)], Json(merge)).into_response())
}

/// What a merge of these contacts would do; nothing is changed.
#[utoipa::path(post, path = "/api/crm/contacts/merge/preview", tag = "crm", operation_id = "previewContactMerge",
    extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("merging"))), request_body = MergeFields,
    responses((status = 200, body = MergePreview),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`: a record is at another version than seen")))]
pub async fn preview_contact_merge(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<MergeFields>,
) -> Result<Json<MergePreview>, Problem> {
    Ok(Json(merges::preview(&state.ctx, &caller, &body.of(Kind::Contact)).await?.into()))
}
