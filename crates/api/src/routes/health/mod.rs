//! Whether the program runs, and whether it can work.

mod ready;
mod show;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(show::health)).routes(routes!(ready::ready))
}
