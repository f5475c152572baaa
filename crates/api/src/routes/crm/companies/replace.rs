//! `PUT /api/crm/companies/{id}`

use axum::extract::State;
use crm::sales::companies::{self, Change};
use uuid::Uuid;

use super::company::Company;
use super::fields::CompanyFields;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Replaces a company: fields that are left out are emptied.
#[utoipa::path(put, path = "/api/crm/companies/{id}", tag = "crm", operation_id = "replaceCompany", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = CompanyFields,
    responses((status = 200, body = Company),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn replace_company(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<CompanyFields>,
) -> Result<Versioned<Company>, Problem> {
    let changed = companies::update(&state.ctx, &caller, id, seen, &Change::from(body).whole()).await;
    let row = or_current(changed, async { companies::get(&state.ctx, &caller, id).await.map(Company::from) }).await?;
    let company = Company::from(row);
    Ok(Versioned(company.version, company))
}
