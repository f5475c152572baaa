//! Every operation, one file each, in folders that mirror the URLs.

pub mod analytics;
pub mod api_keys;
pub mod audit;
pub mod auth;
pub mod branches;
pub mod crm;
pub mod dashboard;
mod docs;
pub mod features;
pub mod groups;
pub mod health;
pub mod invitations;
pub mod lessons;
pub mod lms;
mod metrics;
pub mod migration;
mod openapi;
pub mod organization;
pub mod payments;
pub mod pipeline;
mod reference;
pub mod rooms;
pub mod students;
pub mod subjects;
pub mod sync;
pub mod teachers;
pub mod team;
pub mod vocabulary;

use axum::Router;
use axum::routing::{get, post};
use utoipa_axum::router::OpenApiRouter;

use crate::AppState;

/// One line a noun.
pub fn all() -> OpenApiRouter<AppState> {
    OpenApiRouter::default()
        .merge(analytics::routes())
        .merge(api_keys::routes())
        .merge(audit::routes())
        .merge(auth::routes())
        .merge(invitations::routes())
        .merge(organization::routes())
        .merge(branches::routes())
        .merge(crm::routes())
        .merge(dashboard::routes())
        .merge(features::routes())
        .merge(groups::routes())
        .merge(lessons::routes())
        .merge(lms::routes())
        .merge(payments::routes())
        .merge(pipeline::routes())
        .merge(rooms::routes())
        .merge(students::routes())
        .merge(subjects::routes())
        .merge(sync::routes())
        .merge(teachers::routes())
        .merge(team::routes())
        .merge(health::routes())
        .merge(migration::routes())
}

/// What is not part of the API: its description, figures for the operator, and where vendors send people and tell of changes.
pub fn undocumented() -> Router<AppState> {
    docs::routes()
        .route("/api/openapi.json", get(openapi::document))
        .route("/api/sync/connection/callback", get(sync::returned))
        .route("/api/v1/crm/callback", get(lms::returned))
        .route("/api/sync/webhook/{key}", post(sync::receive))
        .route("/metrics", get(metrics::show))
        .route("/api/ws", get(crate::realtime::connect))
}
