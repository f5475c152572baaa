//! `GET /_sandbox/{vendor}/data/{kind}?offset=&limit=`: what the account holds, nothing hidden.

use axum::Json;
use axum::extract::{Path, Query};
use serde::Deserialize;
use serde_json::{Value, json};

use super::vendor::{Named, working};
use crate::simulated::Refusal;

#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wanted {
    offset: usize,
    limit: usize,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { offset: 0, limit: 100_000 }
    }
}

pub async fn list(Named(vendor): Named, Path((_, kind)): Path<(String, String)>, Query(wanted): Query<Wanted>) -> Result<Json<Value>, Refusal> {
    let name = kind.clone();
    let (total, items) = working(move || vendor.data(&name, wanted.offset, wanted.limit)).await??;
    Ok(Json(json!({ "kind": kind, "total": total, "items": items })))
}
