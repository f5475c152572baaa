//! `POST /api/crm/companies`

use axum::extract::State;
use crm::sales::companies;

use super::company::Company;
use super::fields::CompanyFields;
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a company.
#[utoipa::path(post, path = "/api/crm/companies", tag = "crm", operation_id = "createCompany", extensions(("x-permission" = json!("crm:write"))),
    request_body = CompanyFields, responses((status = 201, body = Company)))]
pub async fn create_company(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<CompanyFields>) -> Result<Created<Company>, Problem> {
    let company = Company::from(companies::create(&state.ctx, &caller, &body.into()).await?);
    Ok(Created { at: "/api/crm/companies", id: company.id, version: company.version, record: company })
}
