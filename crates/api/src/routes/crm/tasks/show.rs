//! `GET /api/crm/tasks/{id}`

use axum::extract::State;
use crm::sales::tasks;
use uuid::Uuid;

use super::task::Task;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A task.
#[utoipa::path(get, path = "/api/crm/tasks/{id}", tag = "crm", operation_id = "showTask", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Task)))]
pub async fn show_task(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Task>, Problem> {
    let task = Task::from(tasks::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(task.version, task))
}
