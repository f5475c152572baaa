//! `/_sandbox/webhooks?vendor=&since=`: webhooks sent and what came back (GET), or away with them (DELETE).

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::server::Sandbox;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wanted {
    vendor: Option<String>,
    /// Number of the last attempt already known.
    since: u64,
}

pub async fn list(State(sandbox): State<Arc<Sandbox>>, Query(wanted): Query<Wanted>) -> Json<Value> {
    let (attempts, last) = sandbox.webhooks.attempts(wanted.vendor.as_deref(), wanted.since);
    Json(json!({ "attempts": attempts, "last": last }))
}

pub async fn clear(State(sandbox): State<Arc<Sandbox>>, Query(wanted): Query<Wanted>) -> StatusCode {
    sandbox.webhooks.forget(wanted.vendor.as_deref());
    StatusCode::NO_CONTENT
}
