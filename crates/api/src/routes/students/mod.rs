//! Students.

mod attendance;
mod change;
mod item;
mod ledger;
mod list;
mod show;
mod student;
mod subscriptions;
mod summary;

pub use item::StudentStatus;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_students))
        .routes(routes!(summary::summarize_students))
        .routes(routes!(show::show_student, change::change_student))
        .routes(routes!(ledger::list_ledger))
        .routes(routes!(attendance::list_attendance))
        .routes(routes!(subscriptions::list_subscriptions))
}
