//! How the control interface says that a call makes no sense.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    text: String,
}

pub fn with(status: StatusCode, text: impl Into<String>) -> Problem {
    Problem { status, text: text.into() }
}

pub fn bad(text: impl Into<String>) -> Problem {
    with(StatusCode::BAD_REQUEST, text)
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.status, Json(json!({ "error": self.text }))).into_response()
    }
}
