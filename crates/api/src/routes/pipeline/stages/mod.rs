//! Stages and the way deals take through them.

mod change;
mod create;
mod deals;
mod delete;
mod fields;
mod history;
mod list;
mod replace;
mod restore;
mod show;
mod stage;
mod stage_move;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub use fields::StageFields;
pub use stage::Stage;
pub use stage_move::StageMove;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_stages, create::create_stage))
        .routes(routes!(show::show_stage, change::change_stage, replace::replace_stage, delete::delete_stage))
        .routes(routes!(restore::restore_stage))
        .routes(routes!(history::stage_history))
        .routes(routes!(deals::stage_deals))
}
