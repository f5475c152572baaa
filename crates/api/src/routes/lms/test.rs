//! `GET /api/v1/crm/test`

use ::sync::lms::connection::{Tested, test};
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::connections::{LmsAbility, abilities, from_platform};
use super::which::Which;
use crate::extract::{Auth, Json, Query};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// What a look at a site found.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsTest {
    connection_id: Uuid,
    /// What the site calls itself.
    name: String,
    release: Option<String>,
    /// Whom the token acts as.
    user: String,
    /// Whether everything that reading needs works.
    complete: bool,
    abilities: Vec<LmsAbility>,
}

/// Asks the site each call that reading needs, once, and says which right is missing for what does not work.
#[utoipa::path(get, path = "/api/v1/crm/test", tag = "learning", operation_id = "testLms", extensions(("x-permission" = json!("sync:manage"))),
    params(Which), responses((status = 200, body = LmsTest),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`lms_not_configured`"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`lms_bad_credentials`, or several connections and none named"),
        (status = 502, body = ProblemDocument, content_type = "application/problem+json", description = "`lms_unreachable`, `lms_unexpected_answer`")))]
pub async fn test_lms(State(state): State<AppState>, Auth(caller): Auth, Query(which): Query<Which>) -> Result<Json<LmsTest>, Problem> {
    let shown = which.one(&state, &caller).await?;
    let Tested { id, name, release, user, abilities: found } = test(&state.engine, &caller, shown.connection.id).await.map_err(from_platform)?;
    let abilities = abilities(&found);
    let complete = abilities.iter().all(LmsAbility::works);
    Ok(Json(LmsTest { connection_id: id, name, release, user, complete, abilities }))
}
