//! `/_sandbox/{vendor}/faults`: arm (POST, one or a list), look at (GET), clear (DELETE).

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::vendor::Named;
use crate::simulated::Refusal;

pub async fn arm(Named(vendor): Named, wanted: Result<Json<Value>, JsonRejection>) -> Result<Json<Value>, Refusal> {
    let wanted = match wanted.map_err(|error| Refusal::bad(error.body_text()))?.0 {
        Value::Array(faults) => faults,
        fault => vec![fault],
    };
    vendor.arm_faults(wanted)?;
    Ok(Json(json!({ "faults": vendor.faults() })))
}

pub async fn list(Named(vendor): Named) -> Json<Value> {
    Json(json!({ "faults": vendor.faults() }))
}

pub async fn clear(Named(vendor): Named) -> StatusCode {
    vendor.clear_faults();
    StatusCode::NO_CONTENT
}
