//! `PATCH /api/crm/contacts/{id}`

use axum::extract::State;
use crm::sales::contacts;
use uuid::Uuid;

use super::card::ContactCard;
use super::contact::Contact;
use super::fields::ContactFields;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Changes a contact: fields that are left out stay.
#[utoipa::path(patch, path = "/api/crm/contacts/{id}", tag = "crm", operation_id = "changeContact", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = ContactFields,
    responses((status = 200, body = Contact),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn change_contact(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<ContactFields>,
) -> Result<Versioned<Contact>, Problem> {
    let changed = contacts::update(&state.ctx, &caller, id, seen, &body.into()).await;
    let row = or_current(changed, async { contacts::get(&state.ctx, &caller, id).await.map(ContactCard::from) }).await?;
    let contact = Contact::from(row);
    Ok(Versioned(contact.version, contact))
}
