//! Every failure as an RFC 9457 document: a stable `code`, a sentence in the caller's language from the catalogue (`ru.json`, `en.json`), field errors, and the
//! request's id. A new code is a line in both catalogue files.

mod catalogue;
mod current;
mod document;
mod from_crm;

use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use crm::FieldError;
use serde_json::{Map, Value};

pub(crate) use current::or_current;
pub(crate) use document::render;
pub use document::{FieldProblem, ProblemDocument};

/// A failure on its way to the caller. Rendered by the outermost layer, which knows the language and the request's id.
#[derive(Debug, Clone)]
pub struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) code: &'static str,
    pub(crate) params: Vec<(&'static str, String)>,
    pub(crate) errors: Vec<FieldError>,
    pub(crate) extra: Map<String, Value>,
    pub(crate) retry_after: Option<Duration>,
}

impl Problem {
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, params: Vec::new(), errors: Vec::new(), extra: Map::new(), retry_after: None }
    }

    /// Fills `{name}` in the code's sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    /// A member of the document beside the standard ones.
    #[must_use]
    pub fn member(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.extra.insert(name.to_owned(), value.into());
        self
    }

    #[must_use]
    pub fn errors(mut self, errors: Vec<FieldError>) -> Self {
        self.errors = errors;
        self
    }

    #[must_use]
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "validation_failed").errors(errors)
    }

    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found")
    }

    #[must_use]
    pub fn unauthenticated(code: &'static str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, code)
    }

    #[must_use]
    pub fn too_large(most: usize) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large").with("max", most / 1024)
    }

    #[must_use]
    pub fn rate_limited(retry_after: Duration) -> Self {
        let mut problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "rate_limited");
        problem.retry_after = Some(retry_after);
        problem.with("seconds", seconds(retry_after))
    }

    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }
}

/// Whole seconds, never too few.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(wait) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds(wait).into());
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

pub(crate) async fn method_not_allowed() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed")
}
