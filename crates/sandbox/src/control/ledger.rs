//! `GET /_sandbox/{vendor}/ledger?since=&limit=`: the calls received, oldest first.

use axum::Json;
use axum::extract::Query;
use serde::Deserialize;
use serde_json::{Value, json};

use super::vendor::Named;

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

pub async fn list(Named(vendor): Named, Query(wanted): Query<Wanted>) -> Json<Value> {
    let (entries, last) = vendor.ledger(wanted.since, wanted.limit);
    Json(json!({ "entries": entries, "last": last }))
}
