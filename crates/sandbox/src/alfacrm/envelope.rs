//! The two shapes of an answer: the vendor's envelopes, and the framework's error object.

use axum::http::StatusCode;
use bytes::Bytes;
use serde_json::{Map, Value, json};

/// A framework exception, as the vendor's PHP framework prints it.
#[derive(Debug, Clone)]
pub struct Failure {
    pub status: StatusCode,
    name: &'static str,
    message: String,
}

impl Failure {
    fn new(status: StatusCode, name: &'static str, message: impl Into<String>) -> Self {
        Self { status, name, message: message.into() }
    }

    pub fn missing(parameters: &str) -> Self {
        Self::bad_request(format!("Отсутствуют обязательные параметры: {parameters}"))
    }

    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Bad Request", message)
    }

    pub fn bad_token() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Unauthorized", "Your request was made with invalid credentials.")
    }

    pub fn bad_credentials() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Unauthorized", "Неверный email или ключ API.")
    }

    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "Forbidden", "Вам не разрешено производить данное действие.")
    }

    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not Found", "Страница не найдена.")
    }

    pub fn no_row() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not Found", "Запись не найдена.")
    }

    pub fn only_post() -> Self {
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "Method Not Allowed",
            "Method Not Allowed. This URL can only handle the following request methods: POST.",
        )
    }

    pub fn too_many() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "Too Many Requests", "Превышен лимит запросов. Повторите попытку позже.")
    }

    /// Any other status, for faults.
    pub fn with_status(status: StatusCode) -> Self {
        let message = if status.is_server_error() {
            "Возникла внутренняя ошибка сервера."
        } else {
            "Запрос не может быть обработан."
        };
        Self::new(status, status.canonical_reason().unwrap_or("Error"), message)
    }

    pub fn body(&self) -> Bytes {
        json!({
            "name": self.name,
            "message": self.message,
            "code": 0,
            "status": self.status.as_u16(),
        })
        .to_string()
        .into()
    }
}

/// Field by field, what is wrong with a row that was to be written.
#[derive(Debug, Default)]
pub struct Errors(Map<String, Value>);

impl Errors {
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        let messages = self.0.entry(field).or_insert_with(|| json!([]));
        if let Value::Array(messages) = messages {
            messages.push(Value::String(message.into()));
        }
    }

    pub fn required(&mut self, field: &str, label: &str) {
        self.add(field, format!("Необходимо заполнить «{label}»."));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// An empty PHP array prints as a list, one with keys as an object.
    fn value(self) -> Value {
        if self.0.is_empty() { json!([]) } else { Value::Object(self.0) }
    }
}

pub fn written(errors: Errors, model: Value) -> Bytes {
    json!({ "success": errors.is_empty(), "errors": errors.value(), "model": model }).to_string().into()
}

/// The list envelope around rows already written to `items`.
pub fn list(total: i64, count: usize, page: u64, items: &[u8]) -> Bytes {
    let head = format!(r#"{{"total":{total},"count":{count},"page":{page},"items":["#);
    let mut out = Vec::with_capacity(head.len() + items.len() + 2);
    out.extend_from_slice(head.as_bytes());
    out.extend_from_slice(items);
    out.extend_from_slice(b"]}");
    out.into()
}
