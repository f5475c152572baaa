//! Connections with learning platforms, one by one.

mod callback;
mod change;
mod drift;
mod list;
mod platform_problem;
mod remove;
mod show;
mod shown;

pub use callback::returned;
pub use platform_problem::from_platform;
pub use shown::{LmsAbility, LmsConnection, LmsTrouble, abilities};

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_lms_connections))
        .routes(routes!(show::show_lms_connection, change::change_lms_connection, remove::remove_lms_connection))
        .routes(routes!(drift::show_lms_drift))
}
