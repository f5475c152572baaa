//! What a call knows, and what it comes back with.

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use super::account::happening::Happening;
use super::problem::Problem;
use super::settings::Settings;
use crate::ledger::Effect;

/// One call after its token has been accepted.
pub struct Call<'a> {
    pub settings: &'a Settings,
    pub user: u64,
    pub admin: bool,
    /// Unix seconds and milliseconds by the account's clock.
    pub now: i64,
    pub now_ms: i64,
    /// In front of paths in `_links`, without a slash at the end.
    pub base: &'a str,
    /// From `/api/v4` on, without the query.
    pub path: &'a str,
    pub query: Map<String, Value>,
}

impl Call<'_> {
    pub fn href(&self, path: &str) -> Value {
        json!({ "href": format!("{}/api/v4/{path}", self.base) })
    }

    pub fn self_link(&self, path: &str) -> Value {
        json!({ "self": self.href(path) })
    }

    /// `with=a,b`
    pub fn with(&self, name: &str) -> bool {
        let text = self.query.get("with").and_then(Value::as_str).unwrap_or_default();
        text.split(',').any(|part| part.trim() == name)
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.query.get(name).and_then(Value::as_str).filter(|text| !text.is_empty())
    }

    pub fn needs_admin(&self) -> Result<(), Problem> {
        if self.admin { Ok(()) } else { Err(Problem::forbidden()) }
    }
}

#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub body: Option<Value>,
    /// Rows in the answer.
    pub count: Option<usize>,
    pub effects: Vec<Effect>,
    pub happenings: Vec<Happening>,
}

impl Reply {
    pub fn ok(body: Value) -> Self {
        Self { status: StatusCode::OK, body: Some(body), count: None, effects: Vec::new(), happenings: Vec::new() }
    }

    /// 204 without a body: how this API says that there is nothing.
    pub fn nothing() -> Self {
        Self { status: StatusCode::NO_CONTENT, body: None, count: Some(0), effects: Vec::new(), happenings: Vec::new() }
    }

    pub fn wrote(mut self, done: Done) -> Self {
        self.effects = done.effects;
        self.happenings = done.happenings;
        self
    }
}

/// What writes did.
#[derive(Debug, Default)]
pub struct Done {
    pub effects: Vec<Effect>,
    pub happenings: Vec<Happening>,
}
