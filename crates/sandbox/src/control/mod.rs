//! The control interface under `/_sandbox`: one file a call. Loopback callers only.

mod change;
mod data;
mod faults;
mod guard;
mod info;
mod ledger;
mod mailbox;
mod problem;
mod reset;
mod settings;
mod vendor;
mod webhooks;

use std::sync::Arc;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};

use crate::server::Sandbox;

pub fn router() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/", get(info::show))
        .route("/mailbox", get(mailbox::list).delete(mailbox::clear))
        .route("/webhooks", get(webhooks::list).delete(webhooks::clear))
        .route("/{vendor}/reset", post(reset::reset))
        .route("/{vendor}/ledger", get(ledger::list))
        .route("/{vendor}/data/{kind}", get(data::list))
        .route("/{vendor}/change", post(change::change))
        .route("/{vendor}/faults", get(faults::list).post(faults::arm).delete(faults::clear))
        .route("/{vendor}/settings", get(settings::show).post(settings::set))
        .layer(middleware::from_fn(guard::loopback_only))
}
