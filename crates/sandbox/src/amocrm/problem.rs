//! How the API says no.

use axum::http::StatusCode;
use serde_json::{Value, json};

/// What is wrong with one field of one element.
#[derive(Debug, Clone)]
pub struct Fault {
    pub code: &'static str,
    pub path: String,
    pub detail: &'static str,
}

impl Fault {
    pub fn choice(path: impl Into<String>) -> Self {
        Self { code: "NotSupportedChoice", path: path.into(), detail: "The value you selected is not a valid choice." }
    }

    pub fn kind(path: impl Into<String>, detail: &'static str) -> Self {
        Self { code: "InvalidType", path: path.into(), detail }
    }

    pub fn integer(path: impl Into<String>) -> Self {
        Self::kind(path, "This value should be of type int.")
    }

    pub fn text(path: impl Into<String>) -> Self {
        Self::kind(path, "This value should be of type string.")
    }

    pub fn list(path: impl Into<String>) -> Self {
        Self::kind(path, "This value should be of type array.")
    }

    pub fn unexpected(path: impl Into<String>) -> Self {
        Self { code: "FieldNotExpected", path: path.into(), detail: "This field was not expected." }
    }

    pub fn missing(path: impl Into<String>) -> Self {
        Self { code: "FieldMissing", path: path.into(), detail: "This field is missing." }
    }
}

#[derive(Debug)]
pub struct Problem {
    pub status: StatusCode,
    pub body: Value,
}

impl Problem {
    pub fn new(status: StatusCode, title: &str, detail: impl Into<String>) -> Self {
        let code = status.as_u16();
        let body = json!({ "title": title, "type": format!("https://httpstatus.es/{code}"), "status": code, "detail": detail.into() });
        Self { status, body }
    }

    pub fn bad(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Bad Request", detail)
    }

    pub fn empty() -> Self {
        Self::bad("Request data can not be empty")
    }

    pub fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Unauthorized", "Invalid user name or password")
    }

    pub fn unpaid() -> Self {
        Self::new(StatusCode::PAYMENT_REQUIRED, "Payment Required", "Payment required")
    }

    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "Forbidden", "Access denied")
    }

    pub fn no_route(method: &str, url: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not Found", format!("Cannot {method} {url}"))
    }

    pub fn not_found(detail: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not Found", detail)
    }

    pub fn wrong_verb() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "Method Not Allowed", "Method Not Allowed")
    }

    pub fn unprocessable(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "Unprocessable Entity", detail)
    }

    pub fn too_many(retry_after: u64) -> Self {
        let mut problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "Too Many Requests", "Request limit exceeded");
        if retry_after > 0 {
            problem.body["retry_after"] = json!(retry_after);
        }
        problem
    }

    /// Of a whole batch: what is wrong, by the `request_id` of the element.
    pub fn validation(wrong: Vec<(String, Vec<Fault>)>) -> Self {
        let errors: Vec<Value> = wrong
            .into_iter()
            .map(|(request_id, faults)| {
                let faults = faults.into_iter().map(|fault| json!({ "code": fault.code, "path": fault.path, "detail": fault.detail }));
                json!({ "request_id": request_id, "errors": faults.collect::<Vec<_>>() })
            })
            .collect();
        let mut problem = Self::bad("Request validation failed");
        problem.body["validation-errors"] = Value::Array(errors);
        problem
    }

    pub fn of_one(faults: Vec<Fault>) -> Self {
        Self::validation(vec![("0".to_owned(), faults)])
    }
}
