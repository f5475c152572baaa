//! `POST /api/auth/login`

use axum::extract::State;
use axum::http::StatusCode;
use crm::accounts::{self, SecondFactor};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Session, SignedIn};
use crate::extract::{Json, SignInFrom};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Credentials {
    #[schema(max_length = 254)]
    email: String,
    #[schema(max_length = 200, format = Password)]
    password: String,
    /// The code of the authenticator app, where the second factor is on.
    totp: Option<String>,
    /// Instead of the app's code, one of those that were written down.
    recovery_code: Option<String>,
    /// Of several organisations this one; without it the one worked in last.
    organization_id: Option<Uuid>,
}

/// Signs in.
#[utoipa::path(post, path = "/api/auth/login", tag = "auth", operation_id = "login", extensions(("x-permission" = json!("none"))),
    request_body = Credentials,
    responses((status = 200, body = Session),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json", description = "`invalid_credentials`, `totp_required` or `totp_invalid`"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json", description = "`member_disabled`")))]
pub async fn login(State(state): State<AppState>, SignInFrom(client): SignInFrom, Json(body): Json<Credentials>) -> Result<SignedIn, Problem> {
    state.limiters.account(&body.email)?;
    let login = accounts::Login {
        email: body.email,
        password: body.password,
        factor: SecondFactor { totp: body.totp, recovery_code: body.recovery_code },
        organisation: body.organization_id,
    };
    let opened = accounts::login(&state.ctx, &client, login).await?;
    Ok(SignedIn::new(StatusCode::OK, &state, opened))
}
