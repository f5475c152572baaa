//! `POST /api/crm/contacts`

use axum::extract::State;
use crm::sales::contacts;

use super::contact::Contact;
use super::fields::ContactFields;
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a contact.
#[utoipa::path(post, path = "/api/crm/contacts", tag = "crm", operation_id = "createContact", extensions(("x-permission" = json!("crm:write"))),
    request_body = ContactFields, responses((status = 201, body = Contact)))]
pub async fn create_contact(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<ContactFields>) -> Result<Created<Contact>, Problem> {
    let contact = Contact::from(contacts::create(&state.ctx, &caller, &body.into()).await?);
    Ok(Created { at: "/api/crm/contacts", id: contact.id, version: contact.version, record: contact })
}
