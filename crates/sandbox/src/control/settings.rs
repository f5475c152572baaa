//! `/_sandbox/{vendor}/settings`: look at (GET), change (POST; what is not named stays).

use axum::Json;
use axum::extract::rejection::JsonRejection;
use serde_json::{Map, Value};

use super::vendor::Named;
use crate::simulated::Refusal;

pub async fn show(Named(vendor): Named) -> Json<Value> {
    Json(vendor.settings())
}

pub async fn set(Named(vendor): Named, wanted: Result<Json<Map<String, Value>>, JsonRejection>) -> Result<Json<Value>, Refusal> {
    let Json(wanted) = wanted.map_err(|error| Refusal::bad(error.body_text()))?;
    vendor.set_settings(wanted).map(Json)
}
