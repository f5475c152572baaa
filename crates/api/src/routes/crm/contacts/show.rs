//! `GET /api/crm/contacts/{id}`

use axum::extract::State;
use crm::sales::contacts;
use uuid::Uuid;

use super::card::ContactCard;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A contact.
#[utoipa::path(get, path = "/api/crm/contacts/{id}", tag = "crm", operation_id = "showContact", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = ContactCard)))]
pub async fn show_contact(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<ContactCard>, Problem> {
    let contact = ContactCard::from(contacts::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(contact.version(), contact))
}
