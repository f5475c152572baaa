//! `GET /api/crm/contacts`

use axum::extract::State;
use crm::sales::contacts;
use serde::Deserialize;
use store::sales::Order;
use store::sales::contacts::Filter;
use store::sales::custom_values::Asked;
use store::school::search::Pattern;
use utoipa::IntoParams;
use uuid::Uuid;

use super::contact::Contact;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::routes::crm::fields::{CustomAsked, CustomFilter};
use crate::routes::crm::sorting::Sorting;
use crate::routes::crm::tags::TagIds;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct ContactFilters {
    /// Parts of the name, an e-mail or a phone however it is written.
    q: Option<String>,
    company_id: Option<Uuid>,
    owner_id: Option<Uuid>,
    /// Records that carry any of these tags, with commas between the ids; 50 at most.
    #[param(value_type = Option<Vec<Uuid>>, style = Form, explode = false)]
    tag_id: Option<TagIds>,
    /// `name` by default.
    #[param(inline)]
    sort: Option<Sorting>,
}

impl ContactFilters {
    pub(super) fn wanted(self, custom: Vec<Asked>) -> (Filter, Order) {
        let filter = Filter {
            search: self.q.as_deref().and_then(Pattern::of),
            company: self.company_id,
            owner: self.owner_id,
            tags: self.tag_id.unwrap_or_default().0,
            custom,
        };
        (filter, Sorting::or_name(self.sort))
    }
}

/// Contacts.
#[utoipa::path(get, path = "/api/crm/contacts", tag = "crm", operation_id = "listContacts", extensions(("x-permission" = json!("crm:read"))),
    params(Paging, ContactFilters, CustomFilter), responses((status = 200, body = Page<Contact>)))]
pub async fn list_contacts(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<ContactFilters>,
    CustomAsked(custom): CustomAsked,
) -> Result<Json<Page<Contact>>, Problem> {
    let (filter, order) = filters.wanted(custom);
    let listed = contacts::list(&state.ctx, &caller, &filter, order, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, Contact::from)))
}
