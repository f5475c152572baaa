//! `/api/crm/bulk`: one act on many records.

mod body;
mod change_all;
mod one;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(change_all::change_all))
}
