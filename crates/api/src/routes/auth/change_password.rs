//! `POST /api/auth/password`

use axum::extract::State;
use axum::http::StatusCode;
use crm::accounts::password;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
pub struct PasswordChange {
    #[schema(format = Password)]
    current: String,
    #[schema(min_length = 10, max_length = 200, format = Password)]
    next: String,
}

/// Sets a new password. Every other session of the person ends.
#[utoipa::path(post, path = "/api/auth/password", tag = "auth", operation_id = "changePassword", extensions(("x-permission" = json!("person"))),
    request_body = PasswordChange, responses((status = 204)))]
pub async fn change_password(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<PasswordChange>) -> Result<StatusCode, Problem> {
    state.limiters.account(&caller.actor.user().to_string())?;
    password::change(&state.ctx, &caller, body.current, body.next).await?;
    Ok(StatusCode::NO_CONTENT)
}
