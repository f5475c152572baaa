//! `GET /_sandbox/alfacrm/ledger?since=&limit=`: the calls received, oldest first.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::server::Sandbox;

#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wanted {
    /// Number of the last entry already known.
    since: u64,
    limit: usize,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { since: 0, limit: usize::MAX }
    }
}

pub async fn list(State(sandbox): State<Arc<Sandbox>>, Query(wanted): Query<Wanted>) -> Json<Value> {
    let (entries, last) = {
        let ledger = sandbox.alfacrm.ledger();
        (ledger.since(wanted.since, wanted.limit), ledger.last())
    };
    Json(json!({ "entries": entries, "last": last }))
}
