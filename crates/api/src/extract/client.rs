//! The program a person signs in with.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use crm::accounts::Client;

use crate::AppState;
use crate::scope::Scope;

/// Address, language and user agent of the request.
pub struct SignInFrom(pub Client);

impl FromRequestParts<AppState> for SignInFrom {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Infallible> {
        let request = parts.extensions.get::<Scope>().map(Scope::request).unwrap_or_default();
        let user_agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        Ok(Self(Client { request, user_agent }))
    }
}
