//! `GET /api/crm/companies/{id}`

use axum::extract::State;
use crm::sales::companies;
use uuid::Uuid;

use super::company::Company;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A company.
#[utoipa::path(get, path = "/api/crm/companies/{id}", tag = "crm", operation_id = "showCompany", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Company)))]
pub async fn show_company(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Company>, Problem> {
    let company = Company::from(companies::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(company.version, company))
}
