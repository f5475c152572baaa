//! Lessons of learning platforms: what a course there consists of.

mod list;
mod show;
mod shown;
mod students;

pub use shown::LmsLesson;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_lms_lessons))
        .routes(routes!(show::show_lms_lesson))
        .routes(routes!(students::list_lms_lesson_students))
}
