//! Parts of the product that are on for some, for all or for nobody.

mod change;
mod feature;
mod list;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list::list_features)).routes(routes!(change::change_feature))
}
