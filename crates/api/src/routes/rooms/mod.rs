//! Rooms.

mod change;
mod list;
mod room;
mod show;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list::list_rooms)).routes(routes!(show::show_room, change::change_room))
}
