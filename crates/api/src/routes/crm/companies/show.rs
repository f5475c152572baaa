//! `GET /api/crm/companies/{id}`

use axum::extract::State;
use crm::sales::companies;
use store::sales::Kind;
use uuid::Uuid;

use super::company::Company;
use crate::extract::{Auth, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::routes::crm::merged_away::or_merged;
use crate::{AppState, Problem};

/// A company.
#[utoipa::path(get, path = "/api/crm/companies/{id}", tag = "crm", operation_id = "showCompany", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Company),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json",
            description = "`not_found`, or `merged_away` with the record it is now part of as `mergedInto`")))]
pub async fn show_company(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Company>, Problem> {
    let company = Company::from(or_merged(companies::get(&state.ctx, &caller, id).await, &state, &caller, Kind::Company, id).await?);
    Ok(Versioned(company.version, company))
}
