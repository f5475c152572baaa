//! A JSON body, in and out.

use axum::body::Bytes;
use axum::extract::{FromRequest, OptionalFromRequest, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use crm::FieldError;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::error::Category;

use crate::{AppState, Problem};

pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Problem> {
        if !is_json(&request) {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type"));
        }
        let body = Bytes::from_request(request, state).await.map_err(|rejection| {
            if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Problem::too_large(state.settings.body_limit)
            } else {
                Problem::new(StatusCode::BAD_REQUEST, "malformed_json")
            }
        })?;
        read(&body).map(Self)
    }
}

/// A body that may be left out; one that is there must be right.
impl<T: DeserializeOwned> OptionalFromRequest<AppState> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &AppState) -> Result<Option<Self>, Problem> {
        if request.headers().get(header::CONTENT_TYPE).is_none() && has_no_body(&request) {
            return Ok(None);
        }
        // `null` is a way to leave it out, too.
        let Json(body) = <Json<Option<T>> as FromRequest<AppState>>::from_request(request, state).await?;
        Ok(body.map(Self))
    }
}

fn has_no_body(request: &Request) -> bool {
    axum::body::HttpBody::is_end_stream(request.body())
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

fn is_json(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || kind.strip_prefix("application/").is_some_and(|rest| rest.ends_with("+json"))
}

/// A body within a body.
///
/// # Errors
/// As [`Json`], the pointers within the value.
pub fn from_value<T: DeserializeOwned>(value: &serde_json::Value) -> Result<T, Problem> {
    read(value.to_string().as_bytes())
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    // Every body is an object; serde would also take an object's values in a row.
    if body.trim_ascii_start().starts_with(b"[") {
        return match serde_json::from_slice::<IgnoredAny>(body) {
            Ok(_) => Err(Problem::invalid(vec![FieldError::new("", "wrong_type").with("expected", "an object")])),
            Err(_) => Err(Problem::new(StatusCode::BAD_REQUEST, "malformed_json")),
        };
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| refuse(&error))?;
    reader.end().map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "malformed_json"))?;
    Ok(value)
}

fn refuse(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    if error.inner().classify() != Category::Data {
        return Problem::new(StatusCode::BAD_REQUEST, "malformed_json");
    }
    let text = error.inner().to_string();
    let pointer = pointer(error.path());
    if let Some(name) = text.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
        return Problem::invalid(vec![FieldError::new(&format!("{pointer}/{name}"), "required")]);
    }
    // What serde expected names types of the contract, never the value that came.
    let expected = text.split_once("expected ").map_or("", |(_, rest)| rest).split(" at line ").next().unwrap_or_default().to_owned();
    Problem::invalid(vec![FieldError::new(&pointer, "wrong_type").with("expected", expected)])
}

/// `items[0].name` as a JSON pointer.
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(format!("/{index}")),
            Segment::Map { key } => Some(format!("/{}", key.replace('~', "~0").replace('/', "~1"))),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::read;

    #[derive(Debug, Deserialize)]
    struct Body {
        #[serde(rename = "email")]
        _email: String,
        #[serde(default, rename = "tags")]
        _tags: Vec<u8>,
    }

    #[test]
    fn refusals_point_at_the_field() {
        for (body, code, pointer) in [
            (r#"{"email":1}"#, "validation_failed", Some("/email")),
            (r#"{"email":"x","tags":[1,"y"]}"#, "validation_failed", Some("/tags/1")),
            ("{}", "validation_failed", Some("/email")),
            ("[]", "validation_failed", Some("")),
            (r#" ["x",[1]]"#, "validation_failed", Some("")),
            ("[1", "malformed_json", None),
            ("{", "malformed_json", None),
            ("", "malformed_json", None),
            (r#"{"email":"x"} x"#, "malformed_json", None),
            ("<html>", "malformed_json", None),
        ] {
            let problem = read::<Body>(body.as_bytes()).expect_err(body);
            assert_eq!(problem.code, code, "{body}");
            assert_eq!(problem.errors.first().map(|error| error.pointer.as_str()), pointer, "{body}");
        }
    }
}
