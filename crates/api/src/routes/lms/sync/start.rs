//! `POST` and `GET /api/v1/crm/sync/start`

use ::sync::lms::connection::{Change, change};
use axum::extract::State;
use crm::Caller;

use super::super::status::{LmsStatus, told};
use super::super::which::Which;
use crate::extract::{Auth, Json, Query};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Reads by itself from now on, the connection that is named or all, also after a restart; the first time at once.
#[utoipa::path(post, path = "/api/v1/crm/sync/start", tag = "learning", operation_id = "startLms", extensions(("x-permission" = json!("sync:manage"))),
    params(Which), responses((status = 200, body = LmsStatus),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`lms_not_configured`")))]
pub async fn start_lms(State(state): State<AppState>, Auth(caller): Auth, Query(which): Query<Which>) -> Result<Json<LmsStatus>, Problem> {
    set(&state, &caller, &which).await
}

/// The same, for callers that can only `GET`. `POST` is the one to use.
#[utoipa::path(get, path = "/api/v1/crm/sync/start", tag = "learning", operation_id = "startLmsByGet", extensions(("x-permission" = json!("sync:manage"))),
    params(Which), responses((status = 200, body = LmsStatus),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`lms_not_configured`")))]
pub async fn start_lms_by_get(State(state): State<AppState>, Auth(caller): Auth, Query(which): Query<Which>) -> Result<Json<LmsStatus>, Problem> {
    set(&state, &caller, &which).await
}

async fn set(state: &AppState, caller: &Caller, which: &Which) -> Result<Json<LmsStatus>, Problem> {
    for shown in which.some(state, caller).await? {
        change(&state.engine, caller, shown.connection.id, &Change { is_automatic: Some(true), ..Change::default() }).await?;
    }
    Ok(Json(told(which.all(state, caller).await?)))
}
