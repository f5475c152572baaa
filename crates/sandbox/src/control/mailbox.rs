//! `/_sandbox/mailbox?to=`: the mail received (GET), or away with it (DELETE).

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::Deserialize;

use crate::mailbox::message::Message;
use crate::server::Sandbox;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    to: Option<String>,
}

pub async fn list(State(sandbox): State<Arc<Sandbox>>, Query(wanted): Query<Wanted>) -> Json<Vec<Message>> {
    let messages = sandbox.mailbox.to(wanted.to.as_deref());
    Json(messages.iter().map(|message| Message::clone(message)).collect())
}

pub async fn clear(State(sandbox): State<Arc<Sandbox>>) -> StatusCode {
    sandbox.mailbox.clear();
    StatusCode::NO_CONTENT
}
