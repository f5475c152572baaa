//! Tasks.

mod change;
mod create;
mod delete;
mod fields;
mod list;
mod replace;
mod restore;
mod show;
mod task;

pub use fields::TaskFields;
pub use task::Task;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_tasks, create::create_task))
        .routes(routes!(show::show_task, change::change_task, replace::replace_task, delete::delete_task))
        .routes(routes!(restore::restore_task))
}
