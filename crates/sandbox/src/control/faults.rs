//! `/_sandbox/alfacrm/faults`: arm (POST, one or a list), look at (GET), clear (DELETE).

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::problem::{self, Problem};
use crate::alfacrm::faults::Fault;
use crate::server::Sandbox;

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Wanted {
    Many(Vec<Value>),
    One(Value),
}

pub async fn arm(State(sandbox): State<Arc<Sandbox>>, wanted: Result<Json<Wanted>, JsonRejection>) -> Result<Json<Value>, Problem> {
    let wanted = match wanted.map_err(|error| problem::bad(error.body_text()))?.0 {
        Wanted::Many(faults) => faults,
        Wanted::One(fault) => vec![fault],
    };
    let mut faults: Vec<Fault> = Vec::with_capacity(wanted.len());
    for value in wanted {
        let fault: Fault = serde_json::from_value(value).map_err(|error| problem::bad(error.to_string()))?;
        fault.check().map_err(problem::bad)?;
        faults.push(fault);
    }
    let mut armed = sandbox.alfacrm.faults();
    for fault in faults {
        armed.arm(fault);
    }
    Ok(Json(json!({ "faults": armed.list() })))
}

pub async fn list(State(sandbox): State<Arc<Sandbox>>) -> Json<Value> {
    Json(json!({ "faults": sandbox.alfacrm.faults().list() }))
}

/// Also gives a withdrawn API key back.
pub async fn clear(State(sandbox): State<Arc<Sandbox>>) -> StatusCode {
    let seed = sandbox.alfacrm.plan().seed;
    sandbox.alfacrm.faults().clear(seed);
    sandbox.alfacrm.tokens().restore();
    StatusCode::NO_CONTENT
}
