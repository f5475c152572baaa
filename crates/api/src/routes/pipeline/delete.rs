//! `DELETE /api/pipeline/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::pipelines;
use uuid::Uuid;

use super::moved_to::MovedTo;
use super::shown::Pipeline;
use crate::extract::{Auth, IfMatch, Path, Query};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Takes a pipeline away. Deals that stand in it go to `moveTo`.
#[utoipa::path(delete, path = "/api/pipeline/{id}", tag = "pipeline", operation_id = "deletePipeline", extensions(("x-permission" = json!("pipeline:manage"))),
    params(("id" = Uuid, Path), MovedTo, ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`stage_holds_deals` with their number as `deals`, or `last_pipeline`"),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn delete_pipeline(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Query(query): Query<MovedTo>,
) -> Result<StatusCode, Problem> {
    let deleted = pipelines::delete(&state.ctx, &caller, id, seen, query.move_to).await;
    or_current(deleted, async { pipelines::get(&state.ctx, &caller, id).await.map(Pipeline::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
