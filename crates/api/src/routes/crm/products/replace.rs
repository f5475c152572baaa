//! `PUT /api/crm/products/{id}`

use axum::extract::State;
use crm::sales::products::{self, Change};
use uuid::Uuid;

use super::fields::ProductFields;
use super::product::Product;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Replaces a product: fields that are left out are emptied.
#[utoipa::path(put, path = "/api/crm/products/{id}", tag = "crm", operation_id = "replaceProduct", extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("deal_lines"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = ProductFields,
    responses((status = 200, body = Product),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn replace_product(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<ProductFields>,
) -> Result<Versioned<Product>, Problem> {
    let changed = products::update(&state.ctx, &caller, id, seen, &Change::from(body).whole()).await;
    let row = or_current(changed, async { products::get(&state.ctx, &caller, id).await.map(Product::from) }).await?;
    let product = Product::from(row);
    Ok(Versioned(product.version, product))
}
