//! `POST /api/crm/tasks/{id}/restore`

use axum::extract::State;
use crm::sales::tasks;
use uuid::Uuid;

use super::task::Task;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// Undoes the deletion of a task.
#[utoipa::path(post, path = "/api/crm/tasks/{id}/restore", tag = "crm", operation_id = "restoreTask",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), responses((status = 200, body = Task)))]
pub async fn restore_task(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Task>, Problem> {
    let task = Task::from(tasks::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(task.version, task))
}
