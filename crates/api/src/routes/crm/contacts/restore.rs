//! `POST /api/crm/contacts/{id}/restore`

use axum::extract::State;
use crm::sales::contacts;
use uuid::Uuid;

use super::contact::Contact;
use crate::extract::{Auth, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Undoes the deletion of a contact.
#[utoipa::path(post, path = "/api/crm/contacts/{id}/restore", tag = "crm", operation_id = "restoreContact",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), responses((status = 200, body = Contact),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`merged_away`: undo the merge instead")))]
pub async fn restore_contact(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Contact>, Problem> {
    let contact = Contact::from(contacts::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(contact.version, contact))
}
