//! Answers: success with its `time` block, failure with its two fields.

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

/// What a method gives back.
#[derive(Debug, Default)]
pub struct Reply {
    pub result: Value,
    pub total: Option<usize>,
    pub next: Option<usize>,
}

impl From<Value> for Reply {
    fn from(result: Value) -> Self {
        Self { result, total: None, next: None }
    }
}

/// `error` is empty for the classic methods' own refusals, as the vendor has it.
#[derive(Debug, Clone)]
pub struct Failure {
    pub status: StatusCode,
    pub error: String,
    pub description: String,
}

impl Failure {
    pub fn new(status: StatusCode, error: &str, description: impl Into<String>) -> Self {
        Self { status, error: error.to_owned(), description: description.into() }
    }

    pub fn bad(error: &str, description: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, error, description)
    }

    /// A classic get of an unknown id.
    pub fn not_found() -> Self {
        Self::bad("", "Not found")
    }

    /// The same in the universal family.
    pub fn no_element() -> Self {
        Self::bad("NOT_FOUND", "Element not found")
    }

    pub fn no_method() -> Self {
        Self::new(StatusCode::NOT_FOUND, "ERROR_METHOD_NOT_FOUND", "Method not found!")
    }

    pub fn no_context() -> Self {
        Self::new(StatusCode::FORBIDDEN, "ACCESS_DENIED", "Access denied! Application context required")
    }

    pub fn missing(name: &str) -> Self {
        Self::bad("100", format!("Could not find value for parameter {{{name}}}"))
    }

    pub fn value(&self) -> Value {
        json!({ "error": self.error, "error_description": self.description })
    }
}

/// The whole body of a success.
pub fn body(reply: Reply, time: Value) -> Value {
    let mut fields = Map::new();
    fields.insert("result".to_owned(), reply.result);
    if let Some(next) = reply.next {
        fields.insert("next".to_owned(), json!(next));
    }
    if let Some(total) = reply.total {
        fields.insert("total".to_owned(), json!(total));
    }
    fields.insert("time".to_owned(), time);
    Value::Object(fields)
}
