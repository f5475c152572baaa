//! What happened around a record.

mod company;
mod contact;
mod deal;
mod entry;
mod kinds;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(contact::contact_timeline)).routes(routes!(company::company_timeline)).routes(routes!(deal::deal_timeline))
}
