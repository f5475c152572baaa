//! `POST /api/migration/test-connection`

use std::collections::BTreeMap;

use axum::extract::State;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::source_problem::from_source;
use crate::extract::{Auth, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Where the school is now, and with what right to read it.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TestConnection {
    /// `https://NAME.s20.online`
    #[schema(max_length = 300)]
    url: String,
    /// Of the user whose key it is.
    #[schema(max_length = 254)]
    email: String,
    #[schema(value_type = String, max_length = 300)]
    api_key: SecretString,
}

#[derive(Serialize, ToSchema)]
pub struct SourceBranch {
    id: String,
    name: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Tested {
    /// Always `true`: what is wrong comes as a problem.
    ok: bool,
    branches: Vec<SourceBranch>,
    /// Records a kind, as the source counts them.
    counts: BTreeMap<&'static str, u64>,
}

/// Signs in and counts; writes nothing. The problem's code says which of address, e-mail and key is wrong.
#[utoipa::path(post, path = "/api/migration/test-connection", tag = "migration", operation_id = "testMigrationConnection",
    extensions(("x-permission" = json!("migration:run"))), request_body = TestConnection,
    responses((status = 200, body = Tested),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`alfacrm_not_alfacrm`, `alfacrm_bad_credentials`, `alfacrm_forbidden`, `url_not_allowed`, `validation_failed`"),
        (status = 502, body = ProblemDocument, content_type = "application/problem+json", description = "`alfacrm_unreachable`")))]
pub async fn test_connection(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<TestConnection>) -> Result<Json<Tested>, Problem> {
    let account = sync::migration::test_connection(&state.engine, &caller, &body.url, &body.email, body.api_key).await.map_err(from_source)?;
    Ok(Json(Tested {
        ok: true,
        branches: account.branches.into_iter().map(|branch| SourceBranch { id: branch.id, name: branch.name }).collect(),
        counts: account.counts.into_iter().map(|(kind, count)| (kind.as_str(), count)).collect(),
    }))
}
