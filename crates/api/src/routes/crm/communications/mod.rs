//! Communications.

mod change;
mod communication;
mod create;
mod delete;
mod fields;
mod list;
mod replace;
mod restore;
mod show;

pub use communication::{Communication, Direction};
pub use fields::CommunicationFields;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_communications, create::create_communication))
        .routes(routes!(show::show_communication, change::change_communication, replace::replace_communication, delete::delete_communication))
        .routes(routes!(restore::restore_communication))
}
