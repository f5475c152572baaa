//! How the API says no. Some problems look alike and mean different things, as Canvas has it.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::settings::Settings;
use super::time::Time;

#[derive(Debug)]
pub struct Problem {
    pub status: StatusCode,
    pub body: Value,
    /// Whether `WWW-Authenticate` says that it is the token.
    pub about_token: bool,
}

impl Problem {
    pub fn new(status: StatusCode, body: Value) -> Self {
        Self { status, body, about_token: false }
    }

    fn told(status: StatusCode, message: &str) -> Self {
        Self::new(status, json!({ "errors": [{ "message": message }] }))
    }

    pub fn bad(message: &str) -> Self {
        Self::told(StatusCode::BAD_REQUEST, message)
    }

    /// The shape that enrolling and a few others use.
    pub fn bare(message: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, json!({ "message": message }))
    }

    /// The shape of what a model finds wrong.
    pub fn field(path: &str, kind: &str, message: &str) -> Self {
        let attribute = path.rsplit(['[', ']']).find(|part| !part.is_empty()).unwrap_or(path);
        let fault = json!([{ "attribute": attribute, "type": kind, "message": message }]);
        let errors = match path.split_once('[') {
            Some((model, _)) => json!({ model: { attribute: fault } }),
            None => json!({ path: fault }),
        };
        Self::new(StatusCode::BAD_REQUEST, json!({ "errors": errors }))
    }

    pub fn search_too_short() -> Self {
        let error = json!({ "field": "search_term", "code": "invalid", "message": "3 or more characters is required" });
        Self::new(StatusCode::BAD_REQUEST, json!({ "errors": [error] }))
    }

    pub fn no_token() -> Self {
        let body = json!({ "status": "unauthenticated", "errors": [{ "message": "user authorization required" }] });
        Self { about_token: true, ..Self::new(StatusCode::UNAUTHORIZED, body) }
    }

    pub fn bad_token(message: &str) -> Self {
        Self { about_token: true, ..Self::told(StatusCode::UNAUTHORIZED, message) }
    }

    pub fn expired_token(at: Time) -> Self {
        let mut problem = Self::bad_token("Expired access token.");
        problem.body["errors"][0]["expired_at"] = json!(at);
        problem
    }

    pub fn no_scope() -> Self {
        Self::told(StatusCode::UNAUTHORIZED, "Insufficient scopes on access token.")
    }

    /// 403, or 401 without the header in older releases.
    pub fn forbidden(settings: &Settings) -> Self {
        let body = json!({ "status": "unauthorized", "errors": [{ "message": "user not authorized to perform that action" }] });
        Self::new(settings.unauthorized(), body)
    }

    pub fn not_found() -> Self {
        Self::told(StatusCode::NOT_FOUND, "The specified resource does not exist.")
    }

    pub fn disabled() -> Self {
        Self::new(StatusCode::NOT_FOUND, json!({ "message": "That page has been disabled for this course" }))
    }

    pub fn broken(status: StatusCode) -> Self {
        let error = json!({ "message": "An error occurred.", "error_code": "internal_server_error" });
        Self::new(status, json!({ "errors": [error], "error_report_id": 123 }))
    }
}
