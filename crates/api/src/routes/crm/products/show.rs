//! `GET /api/crm/products/{id}`

use axum::extract::State;
use crm::sales::products;
use uuid::Uuid;

use super::product::Product;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A product.
#[utoipa::path(get, path = "/api/crm/products/{id}", tag = "crm", operation_id = "showProduct", extensions(("x-permission" = json!("crm:read")), ("x-feature" = json!("deal_lines"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Product)))]
pub async fn show_product(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Product>, Problem> {
    let product = Product::from(products::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(product.version, product))
}
