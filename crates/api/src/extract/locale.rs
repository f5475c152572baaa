//! The language to answer in, for endpoints without a caller.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::locale::Locale;

use crate::AppState;
use crate::scope::Scope;

/// What `Accept-Language` asks for, else the product's first language.
pub struct Lang(pub Locale);

impl FromRequestParts<AppState> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Infallible> {
        Ok(Self(parts.extensions.get::<Scope>().map(Scope::locale).unwrap_or_default()))
    }
}
