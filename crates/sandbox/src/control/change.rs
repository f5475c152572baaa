//! `POST /_sandbox/{vendor}/change`: a person at the vendor edits, creates, deletes. A list is carried out in
//! order, up to the first change that makes no sense.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use serde_json::Value;

use super::vendor::{Named, working};
use crate::simulated::Refusal;

pub async fn change(Named(vendor): Named, wanted: Result<Json<Value>, JsonRejection>) -> Result<Json<Value>, Refusal> {
    let Json(wanted) = wanted.map_err(|error| Refusal::bad(error.body_text()))?;
    working(move || match wanted {
        Value::Array(changes) => changes.into_iter().map(|one| vendor.change(one)).collect::<Result<Vec<_>, _>>().map(Value::Array),
        one => vendor.change(one),
    })
    .await?
    .map(Json)
}
