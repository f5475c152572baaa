//! Courses of learning platforms.

mod list;
mod people;
mod show;
mod shown;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_lms_courses))
        .routes(routes!(show::show_lms_course))
        .routes(routes!(people::list_lms_course_people))
}
