//! `POST /api/crm/products`

use axum::extract::State;
use crm::sales::products;

use super::fields::ProductFields;
use super::product::Product;
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a product.
#[utoipa::path(post, path = "/api/crm/products", tag = "crm", operation_id = "createProduct", extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("deal_lines"))),
    request_body = ProductFields, responses((status = 201, body = Product)))]
pub async fn create_product(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<ProductFields>) -> Result<Created<Product>, Problem> {
    let product = Product::from(products::create(&state.ctx, &caller, &body.into()).await?);
    Ok(Created { at: "/api/crm/products", id: product.id, version: product.version, record: product })
}
