//! `GET /api/crm/contacts`

use axum::extract::State;
use crm::sales::contacts;
use serde::Deserialize;
use store::sales::Order;
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

impl ContactFilters {
    pub(super) fn wanted(self) -> (Filter, Order) {
        let filter = Filter { search: self.q.as_deref().and_then(Pattern::of), company: self.company_id, owner: self.owner_id };
        (filter, Sorting::or_name(self.sort))
    }
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
    let (filter, order) = filters.wanted();
    let listed = contacts::list(&state.ctx, &caller, &filter, order, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, Contact::from)))
}
