//! `GET /api/crm/contacts`

use axum::extract::State;
use crm::sales::contacts;
use serde::Deserialize;
use store::sales::contacts::Filter;
use store::school::search::Pattern;
use utoipa::IntoParams;
use uuid::Uuid;

use super::contact::Contact;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::routes::crm::sorting::Sorting;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct ContactFilters {
    /// Parts of the name, an e-mail or a phone however it is written.
    q: Option<String>,
    company_id: Option<Uuid>,
    owner_id: Option<Uuid>,
    /// `name` by default.
    #[param(inline)]
    sort: Option<Sorting>,
}

/// Contacts.
#[utoipa::path(get, path = "/api/crm/contacts", tag = "crm", operation_id = "listContacts", extensions(("x-permission" = json!("crm:read"))),
    params(Paging, ContactFilters), responses((status = 200, body = Page<Contact>)))]
pub async fn list_contacts(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<ContactFilters>,
) -> Result<Json<Page<Contact>>, Problem> {
    let filter = Filter { search: filters.q.as_deref().and_then(Pattern::of), company: filters.company_id, owner: filters.owner_id };
    let listed = contacts::list(&state.ctx, &caller, &filter, Sorting::or_name(filters.sort), &paging.window()?).await?;
    Ok(Json(Page::counted(listed, Contact::from)))
}
