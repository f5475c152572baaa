//! `POST /api/crm/contacts/{id}/links`

use axum::extract::State;
use crm::sales::links;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shown::ContactLinks;
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LinkFields {
    /// The contact that is the same person.
    #[schema(required)]
    contact_id: Option<Uuid>,
}

/// Makes two contacts one person's: both stay, and each one's card and history show the other. Answers with the links as they are now.
#[utoipa::path(post, path = "/api/crm/contacts/{id}/links", tag = "crm", operation_id = "linkContact",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), request_body = LinkFields,
    responses((status = 200, body = ContactLinks)))]
pub async fn link_contact(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Json(body): Json<LinkFields>,
) -> Result<Json<ContactLinks>, Problem> {
    Ok(Json(links::confirm(&state.ctx, &caller, id, body.contact_id).await?.into()))
}
