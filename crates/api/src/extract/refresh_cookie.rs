//! The refresh token, from the cookie only a browser's own page can make it send: the header beside it is one no form and no foreign page can set.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use chrono::{DateTime, Utc};

use crate::{AppState, Problem};

pub const NAME: &str = "zveno_refresh";
pub const CSRF_HEADER: &str = "x-zveno-csrf";

/// `None` without a cookie; a cookie without the header is refused.
pub struct RefreshCookie(pub Option<String>);

impl FromRequestParts<AppState> for RefreshCookie {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Problem> {
        let token = token(&parts.headers);
        if token.is_some() && parts.headers.get(CSRF_HEADER).is_none_or(|value| value != "1") {
            return Err(Problem::new(StatusCode::FORBIDDEN, "csrf_missing"));
        }
        Ok(Self(token))
    }
}

fn token(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, value)| *name == NAME && !value.is_empty()).map(|(_, value)| value.to_owned())
}

/// `Set-Cookie` that keeps the token until then.
pub fn keep(token: &str, until: DateTime<Utc>, now: DateTime<Utc>, is_https: bool) -> HeaderValue {
    cookie(token, (until - now).num_seconds(), is_https)
}

/// `Set-Cookie` that forgets it.
pub fn forget(is_https: bool) -> HeaderValue {
    cookie("", 0, is_https)
}

fn cookie(value: &str, seconds: i64, is_https: bool) -> HeaderValue {
    let secure = if is_https { "; Secure" } else { "" };
    let text = format!("{NAME}={value}; HttpOnly; SameSite=Strict; Path=/api/auth; Max-Age={seconds}{secure}");
    HeaderValue::from_str(&text).expect("tokens are plain ASCII")
}
