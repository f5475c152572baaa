//! `POST /api/auth/refresh`

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use crm::accounts;

use super::{Session, SignedIn};
use crate::extract::{RefreshCookie, SignInFrom};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// A new access token for the refresh cookie, which is replaced. Needs the header `x-zveno-csrf: 1`.
#[utoipa::path(post, path = "/api/auth/refresh", tag = "auth", operation_id = "refresh", extensions(("x-permission" = json!("none"))),
    responses((status = 200, body = Session),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json", description = "The session is over"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json", description = "`csrf_missing`")))]
pub async fn refresh(
    State(state): State<AppState>,
    SignInFrom(client): SignInFrom,
    RefreshCookie(token): RefreshCookie,
) -> Result<Response, Problem> {
    let token = token.ok_or_else(|| Problem::unauthenticated("unauthenticated"))?;
    let refreshed = accounts::refresh(&state.ctx, &client, &token).await?;
    Ok(if refreshed.rotated {
        SignedIn::new(StatusCode::OK, &state, refreshed.opened).into_response()
    } else {
        SignedIn::without_cookie(StatusCode::OK, refreshed.opened).into_response()
    })
}
