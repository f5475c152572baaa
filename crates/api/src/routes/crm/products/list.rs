//! `GET /api/crm/products`

use axum::extract::State;
use crm::sales::products;
use serde::Deserialize;
use store::sales::products::Filter;
use store::school::search::Pattern;
use utoipa::IntoParams;

use super::product::Product;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::routes::crm::sorting::Sorting;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct ProductFilters {
    /// Parts of the name or the code.
    q: Option<String>,
    /// Only those that are sold, or only those that are not any more.
    is_active: Option<bool>,
    /// `name` by default.
    #[param(inline)]
    sort: Option<Sorting>,
}

/// Products.
#[utoipa::path(get, path = "/api/crm/products", tag = "crm", operation_id = "listProducts", extensions(("x-permission" = json!("crm:read")), ("x-feature" = json!("deal_lines"))),
    params(Paging, ProductFilters), responses((status = 200, body = Page<Product>)))]
pub async fn list_products(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<ProductFilters>,
) -> Result<Json<Page<Product>>, Problem> {
    let filter = Filter { search: filters.q.as_deref().and_then(Pattern::of), is_active: filters.is_active };
    let listed = products::list(&state.ctx, &caller, &filter, Sorting::or_name(filters.sort), &paging.window()?).await?;
    Ok(Json(Page::counted(listed, Product::from)))
}
