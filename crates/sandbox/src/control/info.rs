//! `GET /_sandbox`: what there is, where it is, how big it is.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde_json::{Map, Value, json};

use super::vendor::working;
use crate::announce;
use crate::server::Sandbox;
use crate::simulated::Refusal;

pub async fn show(State(sandbox): State<Arc<Sandbox>>) -> Result<Json<Value>, Refusal> {
    let mut info = announce::value(&sandbox);
    let asked = sandbox.clone();
    let vendors = working(move || asked.vendors.iter().map(|(name, vendor)| ((*name).to_owned(), vendor.info())).collect::<Map<_, _>>()).await?;
    if let Value::Object(fields) = &mut info {
        fields.insert("vendors".to_owned(), json!(vendors));
        fields.insert("mails".to_owned(), json!(sandbox.mailbox.len()));
    }
    Ok(Json(info))
}
