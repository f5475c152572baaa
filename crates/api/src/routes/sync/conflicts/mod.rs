//! Fields that both sides changed.

mod list;
mod reopen;
mod settle;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list::list_conflicts)).routes(routes!(settle::settle_conflicts)).routes(routes!(reopen::reopen_conflict))
}
