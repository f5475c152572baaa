//! `POST /api/invitations/{token}/accept`

use axum::extract::State;
use axum::http::StatusCode;
use crm::accounts::SecondFactor;
use crm::team::invitations;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::extract::{Json, Path, SignInFrom};
use crate::problem::ProblemDocument;
use crate::routes::auth::{Session, SignedIn};
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Acceptance {
    /// Of a new person; not asked of one who signs in already.
    #[serde(default)]
    #[schema(max_length = 200)]
    name: String,
    /// A new one, or the one this address signs in with.
    #[schema(max_length = 200, format = Password)]
    password: String,
    /// Where the person has the second factor on.
    totp: Option<String>,
    recovery_code: Option<String>,
}

/// Joins the organisation and signs in.
#[utoipa::path(post, path = "/api/invitations/{token}/accept", tag = "team", operation_id = "acceptInvitation", extensions(("x-permission" = json!("none"))),
    params(("token" = String, Path)), request_body = Acceptance,
    responses((status = 201, body = Session),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json", description = "`totp_required` or `totp_invalid`"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`already_member`")))]
pub async fn accept_invitation(
    State(state): State<AppState>,
    SignInFrom(client): SignInFrom,
    Path(token): Path<String>,
    Json(body): Json<Acceptance>,
) -> Result<SignedIn, Problem> {
    // Guesses at the password count against the account, as at sign-in: by new invitations somebody could have as many links as they like.
    let offer = invitations::look_up(&state.ctx, &token).await.map_err(super::refuse)?;
    state.limiters.account(&offer.email)?;
    let factor = SecondFactor { totp: body.totp, recovery_code: body.recovery_code };
    let acceptance = invitations::Acceptance { name: body.name, password: body.password, factor };
    let opened = invitations::accept(&state.ctx, &client, &token, acceptance).await.map_err(super::refuse)?;
    Ok(SignedIn::new(StatusCode::CREATED, &state, opened))
}
