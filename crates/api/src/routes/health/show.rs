//! `GET /api/v1/health`

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::AppState;
use crate::extract::Json;

#[derive(Serialize, ToSchema)]
pub struct Health {
    /// `ok`: the program runs and answers.
    status: &'static str,
    version: &'static str,
    /// `ok` or `away`.
    database: &'static str,
}

/// The program runs. A database that is away is told and is no failure of the program.
#[utoipa::path(get, path = "/api/v1/health", tag = "health", operation_id = "health", extensions(("x-permission" = json!("none"))),
    responses((status = 200, body = Health)))]
pub async fn health(State(state): State<AppState>) -> Json<Health> {
    let database = if state.ctx.db.ping().await.is_ok() { "ok" } else { "away" };
    Json(Health { status: "ok", version: env!("CARGO_PKG_VERSION"), database })
}
