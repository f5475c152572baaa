//! `POST /api/crm/companies/{id}/restore`

use axum::extract::State;
use crm::sales::companies;
use uuid::Uuid;

use super::company::Company;
use crate::extract::{Auth, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Undoes the deletion of a company.
#[utoipa::path(post, path = "/api/crm/companies/{id}/restore", tag = "crm", operation_id = "restoreCompany",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), responses((status = 200, body = Company),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`merged_away`: undo the merge instead")))]
pub async fn restore_company(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Company>, Problem> {
    let company = Company::from(companies::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(company.version, company))
}
