//! The version of a record, out as `ETag` and back as `If-Match`.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::Json;
use crate::{AppState, Problem};

/// The version the caller has seen; `None` when they do not say, or say `*`.
pub struct IfMatch(pub Option<i64>);

impl FromRequestParts<AppState> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get(header::IF_MATCH) else { return Ok(Self(None)) };
        read(value).map(Self).ok_or_else(|| Problem::new(StatusCode::BAD_REQUEST, "malformed_if_match"))
    }
}

/// `"7"`, also weak or bare: proxies that compress make tags weak.
fn read(value: &HeaderValue) -> Option<Option<i64>> {
    let text = value.to_str().ok()?.trim();
    if text == "*" {
        return Some(None);
    }
    text.strip_prefix("W/").unwrap_or(text).trim_matches('"').parse().ok().map(Some)
}

/// A record with its version as `ETag`.
pub struct Versioned<T>(pub i64, pub T);

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        ([(header::ETAG, format!("\"{}\"", self.0))], Json(self.1)).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use axum::http::HeaderValue;

    #[test]
    fn tags() {
        for (text, expected) in [("\"7\"", Some(Some(7))), ("W/\"7\"", Some(Some(7))), ("7", Some(Some(7))), ("*", Some(None)), ("\"x\"", None)] {
            assert_eq!(read(&HeaderValue::from_static(text)), expected, "{text}");
        }
    }
}
