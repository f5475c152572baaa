//! `GET /api/crm/companies`

use axum::extract::State;
use crm::sales::companies;
use serde::Deserialize;
use store::sales::Order;
use store::sales::companies::Filter;
use store::sales::custom_values::Asked;
use store::school::search::Pattern;
use utoipa::IntoParams;
use uuid::Uuid;

use super::company::Company;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::routes::crm::fields::{CustomAsked, CustomFilter};
use crate::routes::crm::sorting::Sorting;
use crate::routes::crm::tags::TagIds;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct CompanyFilters {
    /// Parts of the name, an e-mail or a phone however it is written.
    q: Option<String>,
    owner_id: Option<Uuid>,
    /// Records that carry any of these tags, with commas between the ids; 50 at most.
    #[param(value_type = Option<Vec<Uuid>>, style = Form, explode = false)]
    tag_id: Option<TagIds>,
    /// `name` by default.
    #[param(inline)]
    sort: Option<Sorting>,
}

impl CompanyFilters {
    pub(super) fn wanted(self, custom: Vec<Asked>) -> (Filter, Order) {
        (
            Filter { search: self.q.as_deref().and_then(Pattern::of), owner: self.owner_id, tags: self.tag_id.unwrap_or_default().0, custom },
            Sorting::or_name(self.sort),
        )
    }
}

/// Companies.
#[utoipa::path(get, path = "/api/crm/companies", tag = "crm", operation_id = "listCompanies", extensions(("x-permission" = json!("crm:read"))),
    params(Paging, CompanyFilters, CustomFilter), responses((status = 200, body = Page<Company>)))]
pub async fn list_companies(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<CompanyFilters>,
    CustomAsked(custom): CustomAsked,
) -> Result<Json<Page<Company>>, Problem> {
    let (filter, order) = filters.wanted(custom);
    let listed = companies::list(&state.ctx, &caller, &filter, order, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, Company::from)))
}
