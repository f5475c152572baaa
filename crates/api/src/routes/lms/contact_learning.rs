//! `GET /api/crm/contacts/{id}/learning`

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::students::{LmsPlace, LmsStudent};
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// What a contact learns, on all platforms.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContactLearning {
    /// Accounts that are linked to the contact.
    accounts: Vec<LmsStudent>,
    /// Courses they are or were in, by name.
    places: Vec<LmsPlace>,
}

/// Courses of a contact on learning platforms, and how far they are.
#[utoipa::path(get, path = "/api/crm/contacts/{id}/learning", tag = "contacts", operation_id = "showContactLearning",
    extensions(("x-permission" = json!("crm:read"))), params(("id" = Uuid, Path)), responses((status = 200, body = ContactLearning)))]
pub async fn show_contact_learning(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
) -> Result<Json<ContactLearning>, Problem> {
    let learning = crm::lms::read::learning(&state.ctx, &caller, id).await?;
    let fresh = &learning.fresh;
    Ok(Json(ContactLearning {
        accounts: learning.accounts.into_iter().map(|account| LmsStudent::of(account, fresh)).collect(),
        places: learning.places.into_iter().map(|place| LmsPlace::of(place, fresh)).collect(),
    }))
}
