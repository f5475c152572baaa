//! `POST /api/crm/products/{id}/restore`

use axum::extract::State;
use crm::sales::products;
use uuid::Uuid;

use super::product::Product;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// Undoes the deletion of a product.
#[utoipa::path(post, path = "/api/crm/products/{id}/restore", tag = "crm", operation_id = "restoreProduct",
    extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("deal_lines"))), params(("id" = Uuid, Path)), responses((status = 200, body = Product)))]
pub async fn restore_product(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Product>, Problem> {
    let product = Product::from(products::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(product.version, product))
}
