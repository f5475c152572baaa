//! `POST /api/auth/totp/setup`

use axum::extract::State;
use crm::accounts::totp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Auth, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TotpSetup {
    /// To type by hand.
    secret: String,
    /// To draw as a QR code.
    otpauth_url: String,
}

/// Begins to set up the second factor. It counts once a code was confirmed.
#[utoipa::path(post, path = "/api/auth/totp/setup", tag = "auth", operation_id = "totpSetup", extensions(("x-permission" = json!("person"))),
    responses((status = 200, body = TotpSetup), (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`totp_already_on`")))]
pub async fn totp_setup(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<TotpSetup>, Problem> {
    let setup = totp::setup(&state.ctx, &caller).await?;
    Ok(Json(TotpSetup { secret: setup.secret, otpauth_url: setup.otpauth_url }))
}
