//! `GET /api/pipeline/stages/{id}`

use axum::extract::State;
use crm::sales::stages;
use uuid::Uuid;

use super::stage::Stage;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A stage.
#[utoipa::path(get, path = "/api/pipeline/stages/{id}", tag = "pipeline", operation_id = "showStage", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Stage)))]
pub async fn show_stage(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Stage>, Problem> {
    let stage = Stage::from(stages::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(stage.version, stage))
}
