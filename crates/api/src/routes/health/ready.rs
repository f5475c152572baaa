//! `GET /api/v1/ready`

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::Json;
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
pub struct Ready {
    /// `ok`
    status: &'static str,
}

/// The program can do its work: its database answers.
#[utoipa::path(get, path = "/api/v1/ready", tag = "health", operation_id = "ready", extensions(("x-permission" = json!("none"))),
    responses((status = 200, body = Ready), (status = 503, body = crate::problem::ProblemDocument, content_type = "application/problem+json", description = "The database is away")))]
pub async fn ready(State(state): State<AppState>) -> Result<Json<Ready>, Problem> {
    state.ctx.db.ping().await?;
    Ok(Json(Ready { status: "ok" }))
}
