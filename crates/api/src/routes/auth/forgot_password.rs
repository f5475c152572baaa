//! `POST /api/auth/forgot-password`

use axum::extract::State;
use axum::http::StatusCode;
use crm::accounts::password;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::extract::{Json, SignInFrom};
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
pub struct Forgotten {
    #[schema(max_length = 254)]
    email: String,
}

/// Sends a link to a new password, if somebody signs in with this address; the answer does not say whether.
#[utoipa::path(post, path = "/api/auth/forgot-password", tag = "auth", operation_id = "forgotPassword", extensions(("x-permission" = json!("none"))),
    request_body = Forgotten, responses((status = 202)))]
pub async fn forgot_password(
    State(state): State<AppState>,
    SignInFrom(client): SignInFrom,
    Json(body): Json<Forgotten>,
) -> Result<StatusCode, Problem> {
    state.limiters.account(&body.email)?;
    password::forgot(&state.ctx, &client.request, &body.email).await?;
    Ok(StatusCode::ACCEPTED)
}
