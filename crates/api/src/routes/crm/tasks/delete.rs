//! `DELETE /api/crm/tasks/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::tasks;
use uuid::Uuid;

use super::task::Task;
use crate::extract::{Auth, IfMatch, Path};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Deletes a task. It can be restored for thirty days.
#[utoipa::path(delete, path = "/api/crm/tasks/{id}", tag = "crm", operation_id = "deleteTask", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn delete_task(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    let deleted = tasks::delete(&state.ctx, &caller, id, seen).await;
    or_current(deleted, async { tasks::get(&state.ctx, &caller, id).await.map(Task::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
