//! `POST /api/auth/reset-password`

use axum::extract::State;
use axum::http::StatusCode;
use crm::accounts::password;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::extract::{Json, SignInFrom};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
pub struct NewPassword {
    /// The last part of the link in the mail.
    token: String,
    #[schema(min_length = 10, max_length = 200, format = Password)]
    password: String,
}

/// Sets a new password by the link of a mail. Every session of the person ends.
#[utoipa::path(post, path = "/api/auth/reset-password", tag = "auth", operation_id = "resetPassword", extensions(("x-permission" = json!("none"))),
    request_body = NewPassword,
    responses((status = 204), (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`reset_invalid`")))]
pub async fn reset_password(
    State(state): State<AppState>,
    SignInFrom(client): SignInFrom,
    Json(body): Json<NewPassword>,
) -> Result<StatusCode, Problem> {
    password::reset(&state.ctx, &client, &body.token, body.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
