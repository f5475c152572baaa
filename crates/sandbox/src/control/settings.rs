//! `/_sandbox/alfacrm/settings`: look at (GET), change (POST; what is not named stays).

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use serde_json::{Map, Value};

use super::problem::{self, Problem};
use crate::alfacrm::settings::Settings;
use crate::server::Sandbox;

pub async fn show(State(sandbox): State<Arc<Sandbox>>) -> Json<Settings> {
    Json((*sandbox.alfacrm.settings()).clone())
}

pub async fn set(State(sandbox): State<Arc<Sandbox>>, wanted: Result<Json<Map<String, Value>>, JsonRejection>) -> Result<Json<Settings>, Problem> {
    let Json(wanted) = wanted.map_err(|error| problem::bad(error.body_text()))?;
    let unreadable = |error: serde_json::Error| problem::bad(error.to_string());
    let mut fields = serde_json::to_value(&*sandbox.alfacrm.settings()).map_err(unreadable)?;
    if let Value::Object(fields) = &mut fields {
        fields.extend(wanted);
    }
    let settings: Settings = serde_json::from_value(fields).map_err(unreadable)?;
    settings.check().map_err(problem::bad)?;
    sandbox.alfacrm.set_settings(settings.clone());
    Ok(Json(settings))
}
