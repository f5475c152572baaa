//! `DELETE /api/crm/products/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::products;
use uuid::Uuid;

use super::product::Product;
use crate::extract::{Auth, IfMatch, Path};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Deletes a product. It can be restored for thirty days.
#[utoipa::path(delete, path = "/api/crm/products/{id}", tag = "crm", operation_id = "deleteProduct", extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("deal_lines"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn delete_product(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    let deleted = products::delete(&state.ctx, &caller, id, seen).await;
    or_current(deleted, async { products::get(&state.ctx, &caller, id).await.map(Product::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
