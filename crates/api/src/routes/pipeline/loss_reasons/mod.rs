//! The reasons deals are lost for.

mod change;
mod create;
mod delete;
mod list;
mod reason;
mod restore;

pub use reason::{LossReason, LossReasonFields};

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_loss_reasons, create::create_loss_reason))
        .routes(routes!(change::change_loss_reason, delete::delete_loss_reason))
        .routes(routes!(restore::restore_loss_reason))
}
