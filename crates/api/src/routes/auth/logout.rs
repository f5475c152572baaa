//! `POST /api/auth/logout`

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use crm::{Actor, Error, accounts};

use crate::extract::{RefreshCookie, SignInFrom, caller_of, refresh_cookie};
use crate::{AppState, Problem};

/// Ends the session of the refresh cookie and of the access token, whichever is there. Needs the header `x-zveno-csrf: 1` beside the cookie.
#[utoipa::path(post, path = "/api/auth/logout", tag = "auth", operation_id = "logout", extensions(("x-permission" = json!("none"))),
    responses((status = 204)))]
pub async fn logout(
    State(state): State<AppState>,
    SignInFrom(client): SignInFrom,
    RefreshCookie(token): RefreshCookie,
    headers: HeaderMap,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1]), Problem> {
    if let Some(token) = token {
        accounts::logout(&state.ctx, &client, &token).await?;
    }
    // A program keeps no cookie: it signs out by its token. One that is no good any more has nothing to end.
    if let Ok(caller) = caller_of(&headers, None, &state).await
        && let Actor::User { session: Some(session), .. } = caller.actor
    {
        match accounts::end_session(&state.ctx, &caller, session).await {
            Ok(()) | Err(Error::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, refresh_cookie::forget(state.ctx.settings.is_https()))]))
}
