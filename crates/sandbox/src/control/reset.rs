//! `POST /_sandbox/{vendor}/reset?scale=&seed=…`: a fresh account.

use axum::Json;
use axum::extract::Query;
use serde_json::Value;

use super::vendor::{Named, working};
use crate::simulated::{self, Refusal};

pub async fn reset(Named(vendor): Named, Query(wanted): Query<simulated::Query>) -> Result<Json<Value>, Refusal> {
    working(move || vendor.reset(&wanted)).await?.map(Json)
}
