//! Students of learning platforms.

mod course;
mod keep_apart;
mod link;
mod list;
mod place;
mod show;
mod shown;
mod suggestions;

pub use place::LmsPlace;
pub use shown::LmsStudent;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_lms_students))
        .routes(routes!(show::show_lms_student))
        .routes(routes!(course::show_lms_student_course))
        .routes(routes!(link::link_lms_student, keep_apart::keep_lms_student_apart))
        .routes(routes!(suggestions::list_lms_student_suggestions))
}
