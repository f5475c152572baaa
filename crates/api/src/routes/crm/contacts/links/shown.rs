//! `GET /api/crm/contacts/{id}/links`

use axum::extract::State;
use crm::sales::links;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::routes::crm::doubles::{Double, Like};
use crate::{AppState, Problem};

/// Who else a contact is.
#[derive(Serialize, ToSchema)]
pub struct ContactLinks {
    /// The same person.
    confirmed: Vec<Double>,
    /// May be the same person, the surest first.
    suggested: Vec<Like>,
}

impl From<links::Links> for ContactLinks {
    fn from(links: links::Links) -> Self {
        Self { confirmed: links.confirmed.into_iter().map(Double::from).collect(), suggested: links.suggested.into_iter().map(Like::from).collect() }
    }
}

/// The contacts that are the same person, and those that may be.
#[utoipa::path(get, path = "/api/crm/contacts/{id}/links", tag = "crm", operation_id = "contactLinks",
    extensions(("x-permission" = json!("crm:read"))), params(("id" = Uuid, Path)), responses((status = 200, body = ContactLinks)))]
pub async fn contact_links(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<ContactLinks>, Problem> {
    Ok(Json(links::get(&state.ctx, &caller, id).await?.into()))
}
