//! Reading now, and by the clock.

mod run;
mod start;
mod stop;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(run::run_lms))
        .routes(routes!(start::start_lms, start::start_lms_by_get))
        .routes(routes!(stop::stop_lms, stop::stop_lms_by_get))
}
