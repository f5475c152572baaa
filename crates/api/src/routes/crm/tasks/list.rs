//! `GET /api/crm/tasks`

use axum::extract::State as AxumState;
use chrono::{DateTime, Utc};
use crm::sales::tasks;
use serde::Deserialize;
use store::page::is_storable;
use store::sales::tasks::{Filter, State};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::task::Task;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct TaskFilters {
    /// `open` by default: the next to be done first, those without a day last. `done`: the last done first.
    #[param(inline)]
    state: Option<TaskState>,
    /// Words of the title or the note, in any form; the last one may be cut short.
    q: Option<String>,
    assignee_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    company_id: Option<Uuid>,
    deal_id: Option<Uuid>,
    /// Due at or after.
    due_from: Option<DateTime<Utc>>,
    /// Due before.
    due_until: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    Open,
    Done,
}

/// Tasks.
#[utoipa::path(get, path = "/api/crm/tasks", tag = "crm", operation_id = "listTasks", extensions(("x-permission" = json!("crm:read"))),
    params(Paging, TaskFilters), responses((status = 200, body = Page<Task>)))]
pub async fn list_tasks(
    AxumState(state): AxumState<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<TaskFilters>,
) -> Result<Json<Page<Task>>, Problem> {
    for (pointer, at) in [("/dueFrom", filters.due_from), ("/dueUntil", filters.due_until)] {
        if at.is_some_and(|at| !is_storable(at.date_naive())) {
            let error = crm::FieldError::new(pointer, "out_of_range").with("min", "0001-01-01").with("max", "9999-12-31");
            return Err(Problem::invalid(vec![error]));
        }
    }
    let filter = Filter {
        state: match filters.state {
            Some(TaskState::Done) => State::Done,
            Some(TaskState::Open) | None => State::Open,
        },
        assignee: filters.assignee_id,
        contact: filters.contact_id,
        company: filters.company_id,
        deal: filters.deal_id,
        from: filters.due_from,
        until: filters.due_until,
        words: None,
    };
    let listed = tasks::list(&state.ctx, &caller, filter, filters.q.as_deref(), &paging.window()?).await?;
    Ok(Json(Page::cut(listed, Task::from)))
}
