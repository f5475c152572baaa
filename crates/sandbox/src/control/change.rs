//! `POST /_sandbox/alfacrm/change`: a person at the vendor edits, creates, deletes.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::problem::{self, Problem};
use crate::alfacrm::entities::Writer;
use crate::alfacrm::write::{Edit, Op};
use crate::server::Sandbox;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    kind: String,
    op: String,
    id: Option<u32>,
    #[serde(default)]
    data: Map<String, Value>,
}

pub async fn change(State(sandbox): State<Arc<Sandbox>>, wanted: Result<Json<Wanted>, JsonRejection>) -> Result<Json<Value>, Problem> {
    let Json(wanted) = wanted.map_err(|error| problem::bad(error.body_text()))?;
    let op = Op::parse(&wanted.op);
    let op = op.ok_or_else(|| problem::bad("op must be create, update or delete"))?;
    let edit = Edit { op, id: wanted.id, given: &wanted.data, writer: Writer::Person };
    let written = sandbox.alfacrm.change(&wanted.kind, &edit).map_err(|failure| {
        let text = format!("{} {} {:?}: no such row or kind", wanted.op, wanted.kind, wanted.id);
        match failure.status {
            StatusCode::BAD_REQUEST => problem::bad("id is missing"),
            status => problem::with(status, text),
        }
    })?;
    Ok(Json(json!({ "id": written.id, "row": written.model })))
}
