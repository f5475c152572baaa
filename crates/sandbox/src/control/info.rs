//! `GET /_sandbox`: what there is, where it is, how big it is.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use crate::server::Sandbox;

pub async fn show(State(sandbox): State<Arc<Sandbox>>) -> Json<Value> {
    let mut info = sandbox.places.value();
    let plan = sandbox.alfacrm.plan();
    let school = sandbox.alfacrm.school();
    let vendors = json!({
        "alfacrm": {
            "scale": plan.scale,
            "seed": plan.seed,
            "today": plan.today,
            "sizes": school.sizes(),
            "settings": *sandbox.alfacrm.settings(),
        },
    });
    if let Value::Object(fields) = &mut info {
        fields.insert("vendors".to_owned(), vendors);
        fields.insert("mails".to_owned(), json!(sandbox.mailbox.len()));
    }
    Json(info)
}
