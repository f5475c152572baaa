//! `POST /api/auth/totp/confirm`

use axum::extract::State;
use crm::accounts::totp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::extract::{Auth, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
pub struct TotpCode {
    /// Six digits.
    code: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryCodes {
    /// Each works once. Shown now, never again.
    recovery_codes: Vec<String>,
}

/// Turns the second factor on.
#[utoipa::path(post, path = "/api/auth/totp/confirm", tag = "auth", operation_id = "totpConfirm", extensions(("x-permission" = json!("person"))),
    request_body = TotpCode,
    responses((status = 200, body = RecoveryCodes),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`totp_not_set_up` or `totp_already_on`")))]
pub async fn totp_confirm(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<TotpCode>) -> Result<Json<RecoveryCodes>, Problem> {
    state.limiters.account(&caller.actor.user().to_string())?;
    let recovery_codes = totp::confirm(&state.ctx, &caller, &body.code).await?;
    Ok(Json(RecoveryCodes { recovery_codes }))
}
