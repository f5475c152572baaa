//! `GET /api/crm/contacts/{id}`

use axum::extract::State;
use crm::sales::contacts;
use store::sales::Kind;
use uuid::Uuid;

use super::card::ContactCard;
use crate::extract::{Auth, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::routes::crm::merged_away::or_merged;
use crate::{AppState, Problem};

/// A contact.
#[utoipa::path(get, path = "/api/crm/contacts/{id}", tag = "crm", operation_id = "showContact", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = ContactCard),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json",
            description = "`not_found`, or `merged_away` with the record it is now part of as `mergedInto`")))]
pub async fn show_contact(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<ContactCard>, Problem> {
    let contact = ContactCard::from(or_merged(contacts::get(&state.ctx, &caller, id).await, &state, &caller, Kind::Contact, id).await?);
    Ok(Versioned(contact.version(), contact))
}
