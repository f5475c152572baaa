//! `/api/crm/import`: records from a file. A run that was started is watched, stopped and taken back at `/api/migration`, as every run is.

mod file;
mod list_runs;
mod show_file;
mod start;
mod upload;

use axum::extract::DefaultBodyLimit;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};
use utoipa_axum::routes;

use crate::AppState;

/// Where a file is sent: the one path with a larger body than others.
pub const UPLOAD: &str = "/api/crm/import/files";

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(upload::upload_import_file).layer(DefaultBodyLimit::max(sync::sheet::MOST_BYTES)))
        .routes(routes!(show_file::show_import_file))
        .routes(routes!(list_runs::list_import_runs, start::start_import))
}
