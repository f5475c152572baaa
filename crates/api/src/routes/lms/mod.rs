//! `/api/v1/crm`: learning platforms that are read, and what was read from them. The addresses are a contract of their own and older than `/api/crm`.

mod configure;
mod connections;
mod contact_learning;
mod courses;
mod lessons;
mod reset;
mod status;
mod students;
mod sync;
mod test;
mod vendors;
mod which;

pub use connections::returned;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(status::show_lms_status))
        .routes(routes!(configure::configure_lms, reset::reset_lms))
        .routes(routes!(test::test_lms))
        .routes(routes!(vendors::list_lms_vendors))
        .routes(routes!(contact_learning::show_contact_learning))
        .merge(sync::routes())
        .merge(connections::routes())
        .merge(students::routes())
        .merge(lessons::routes())
        .merge(courses::routes())
}
