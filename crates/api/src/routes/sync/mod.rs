//! `/api/sync`: accounts of other CRMs that are kept in step, and clients that keep a copy of their own.

mod conflicts;
mod connection;
mod incremental;
mod initial;
mod item;
mod outgoing;
mod pull;
mod record;
mod status;
mod vendors;
mod webhook;

pub use connection::returned;
pub use webhook::receive;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(initial::sync_initial))
        .routes(routes!(incremental::sync_incremental))
        .routes(routes!(outgoing::sync_outgoing))
        .routes(routes!(vendors::list_crm_vendors))
        .routes(routes!(status::show_sync_status))
        .merge(connection::routes())
        .merge(conflicts::routes())
}
