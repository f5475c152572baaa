//! What every way of signing in answers with.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use crm::accounts::Opened;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::AppState;
use crate::extract::{Json, refresh_cookie};
use crate::routes::team::RoleName;

/// An access token and whom it is for. The refresh token comes beside it, in a cookie that scripts cannot read.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    access_token: String,
    /// `Bearer`
    token_type: &'static str,
    /// Seconds.
    expires_in: i64,
    user: SessionUser,
    organization: SessionOrganization,
}

#[derive(Serialize, ToSchema)]
pub struct SessionUser {
    id: Uuid,
    email: String,
    name: String,
    role: RoleName,
}

#[derive(Serialize, ToSchema)]
pub struct SessionOrganization {
    id: Uuid,
    name: String,
}

/// The answer with its cookie.
pub struct SignedIn {
    status: StatusCode,
    headers: HeaderMap,
    session: Session,
}

impl SignedIn {
    pub fn new(status: StatusCode, state: &AppState, opened: Opened) -> Self {
        let settings = &state.ctx.settings;
        let cookie = refresh_cookie::keep(&opened.refresh_token, opened.refresh_until, state.ctx.clock.now(), settings.is_https());
        Self { headers: HeaderMap::from_iter([(header::SET_COOKIE, cookie)]), ..Self::without_cookie(status, opened) }
    }

    /// Leaves the browser's cookie as it is.
    pub fn without_cookie(status: StatusCode, opened: Opened) -> Self {
        let session = Session {
            access_token: opened.access_token,
            token_type: "Bearer",
            expires_in: opened.expires_in,
            user: SessionUser { id: opened.user, email: opened.email, name: opened.name, role: opened.role.into() },
            organization: SessionOrganization { id: opened.org, name: opened.organisation },
        };
        Self { status, headers: HeaderMap::new(), session }
    }
}

impl IntoResponse for SignedIn {
    fn into_response(self) -> Response {
        (self.status, self.headers, Json(self.session)).into_response()
    }
}
