//! `POST /api/auth/totp/disable`

use axum::extract::State;
use axum::http::StatusCode;
use crm::accounts::totp;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
pub struct TotpOff {
    #[schema(format = Password)]
    password: String,
    code: Option<String>,
}

/// Turns the second factor off.
#[utoipa::path(post, path = "/api/auth/totp/disable", tag = "auth", operation_id = "totpDisable", extensions(("x-permission" = json!("person"))),
    request_body = TotpOff, responses((status = 204)))]
pub async fn totp_disable(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<TotpOff>) -> Result<StatusCode, Problem> {
    state.limiters.account(&caller.actor.user().to_string())?;
    totp::disable(&state.ctx, &caller, body.password, body.code).await?;
    Ok(StatusCode::NO_CONTENT)
}
