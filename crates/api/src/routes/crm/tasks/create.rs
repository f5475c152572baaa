//! `POST /api/crm/tasks`

use axum::extract::State;
use crm::sales::tasks;

use super::fields::TaskFields;
use super::task::Task;
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a task.
#[utoipa::path(post, path = "/api/crm/tasks", tag = "crm", operation_id = "createTask", extensions(("x-permission" = json!("crm:write"))),
    request_body = TaskFields, responses((status = 201, body = Task)))]
pub async fn create_task(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<TaskFields>) -> Result<Created<Task>, Problem> {
    let task = Task::from(tasks::create(&state.ctx, &caller, &body.into()).await?);
    Ok(Created { at: "/api/crm/tasks", id: task.id, version: task.version, record: task })
}
