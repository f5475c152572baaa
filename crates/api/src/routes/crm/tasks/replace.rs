//! `PUT /api/crm/tasks/{id}`

use axum::extract::State;
use crm::sales::tasks::{self, Change};
use uuid::Uuid;

use super::fields::TaskFields;
use super::task::Task;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Replaces a task: fields that are left out are emptied.
#[utoipa::path(put, path = "/api/crm/tasks/{id}", tag = "crm", operation_id = "replaceTask", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = TaskFields,
    responses((status = 200, body = Task),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn replace_task(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<TaskFields>,
) -> Result<Versioned<Task>, Problem> {
    let changed = tasks::update(&state.ctx, &caller, id, seen, &Change::from(body).whole()).await;
    let row = or_current(changed, async { tasks::get(&state.ctx, &caller, id).await.map(Task::from) }).await?;
    let task = Task::from(row);
    Ok(Versioned(task.version, task))
}
