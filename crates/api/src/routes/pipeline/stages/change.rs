//! `PATCH /api/pipeline/stages/{id}`

use axum::extract::State;
use crm::sales::stages;
use uuid::Uuid;

use super::fields::StageFields;
use super::stage::Stage;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Changes a stage: fields that are left out stay.
#[utoipa::path(patch, path = "/api/pipeline/stages/{id}", tag = "pipeline", operation_id = "changeStage", extensions(("x-permission" = json!("pipeline:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = StageFields,
    responses((status = 200, body = Stage),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`stage_holds_deals`: its kind cannot change"),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn change_stage(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<StageFields>,
) -> Result<Versioned<Stage>, Problem> {
    let changed = stages::update(&state.ctx, &caller, id, seen, &body.into_change()).await;
    let row = or_current(changed, async { stages::get(&state.ctx, &caller, id).await.map(Stage::from) }).await?;
    let stage = Stage::from(row);
    Ok(Versioned(stage.version, stage))
}
