//! `GET /api/v1/crm/students/{id}/suggestions`

use axum::extract::State;
use crm::lms::Suggestion;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::Items;
use crate::{AppState, Problem};

/// A contact that an account may belong to.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsSuggestion {
    contact_id: Uuid,
    name: String,
    emails: Vec<String>,
    phones: Vec<String>,
    /// What speaks for it, the strongest first: `email` (shared with others), `phone`, `name`, `near_email`.
    because: Vec<&'static str>,
}

impl From<Suggestion> for LmsSuggestion {
    fn from(suggestion: Suggestion) -> Self {
        let contact = suggestion.contact;
        Self { contact_id: contact.id, name: contact.name, emails: contact.emails, phones: contact.phones, because: suggestion.because }
    }
}

/// Contacts that an account of a learning platform may belong to, the likeliest first, five at most. Nothing is linked by it.
#[utoipa::path(get, path = "/api/v1/crm/students/{id}/suggestions", tag = "learning", operation_id = "listLmsStudentSuggestions",
    extensions(("x-permission" = json!("crm:read"))), params(("id" = Uuid, Path)), responses((status = 200, body = Items<LmsSuggestion>)))]
pub async fn list_lms_student_suggestions(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
) -> Result<Json<Items<LmsSuggestion>>, Problem> {
    let found = crm::lms::suggestions(&state.ctx, &caller, id).await?;
    Ok(Json(Items { items: found.into_iter().map(LmsSuggestion::from).collect() }))
}
