//! The migration: test, start, watch, stop, go on, take back, and look at what came of it.

mod balances;
mod cancel;
mod duplicates;
mod history;
mod kept;
mod log;
mod log_csv;
mod preview;
mod records;
mod resume;
mod rollback;
mod rollback_preview;
mod source_problem;
mod start;
mod status;
mod test_connection;
mod view;

pub use start::Started;
pub use view::Run;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(test_connection::test_connection))
        .routes(routes!(start::start))
        .routes(routes!(preview::preview))
        .routes(routes!(status::status))
        .routes(routes!(history::history))
        .routes(routes!(cancel::cancel))
        .routes(routes!(resume::resume))
        .routes(routes!(rollback::rollback))
        .routes(routes!(rollback_preview::rollback_preview))
        .routes(routes!(log::log))
        .routes(routes!(log_csv::log_csv))
        .routes(routes!(records::records))
        .routes(routes!(balances::balances))
        .routes(routes!(duplicates::duplicates))
        .routes(routes!(kept::kept))
}
