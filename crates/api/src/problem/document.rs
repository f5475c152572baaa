//! The document itself.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use domain::locale::Locale;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::{Problem, catalogue};

/// A problem document (RFC 9457). `code` is stable; `title` and `detail` are for people, in their language.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProblemDocument {
    /// A name for the kind of problem: `urn:zveno:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    pub detail: String,
    pub code: &'static str,
    /// What to quote when asking for help; also in the `x-request-id` header.
    pub request_id: String,
    /// The same under the standard's spelling.
    #[serde(rename = "request_id")]
    #[schema(rename = "request_id")]
    pub request_id_snake: String,
    /// What is wrong, field by field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// Members that belong to one code only.
    #[serde(flatten)]
    #[schema(additional_properties)]
    pub extra: Map<String, Value>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// A JSON pointer into the body, or `/name` of a query parameter.
    pub pointer: String,
    pub code: &'static str,
    pub detail: String,
}

impl Problem {
    pub(crate) fn document(&self, locale: Locale, request_id: &str) -> ProblemDocument {
        let (title, detail) = catalogue::problem(locale, self.code, &self.params);
        let errors = self.errors.iter().map(|error| FieldProblem {
            pointer: error.pointer.clone(),
            code: error.code,
            detail: catalogue::field(locale, error.code, &error.params),
        });
        ProblemDocument {
            kind: format!("urn:zveno:problem:{}", self.code),
            title,
            status: self.status.as_u16(),
            detail,
            code: self.code,
            request_id: request_id.to_owned(),
            request_id_snake: request_id.to_owned(),
            errors: errors.collect(),
            extra: self.extra.clone(),
        }
    }
}

/// Writes the document of a response that carries a problem; others pass.
pub(crate) fn render(mut response: Response, locale: Locale, request_id: &str) -> Response {
    let Some(problem) = response.extensions_mut().remove::<Problem>() else { return response };
    let body = serde_json::to_vec(&problem.document(locale, request_id)).unwrap_or_default();
    let (mut parts, _) = response.into_parts();
    parts.headers.insert(header::CONTENT_LENGTH, body.len().into());
    parts.headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.as_str()));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, Body::from(body))
}
