//! `DELETE /api/crm/companies/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::companies;
use uuid::Uuid;

use super::company::Company;
use crate::extract::{Auth, IfMatch, Path};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Deletes a company. It can be restored for thirty days.
#[utoipa::path(delete, path = "/api/crm/companies/{id}", tag = "crm", operation_id = "deleteCompany", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn delete_company(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    let deleted = companies::delete(&state.ctx, &caller, id, seen).await;
    or_current(deleted, async { companies::get(&state.ctx, &caller, id).await.map(Company::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
