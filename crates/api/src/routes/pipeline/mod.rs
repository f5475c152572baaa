//! `/api/pipeline`: pipelines, their stages, and the reasons deals are lost for.

mod board;
mod change;
mod create;
mod delete;
mod list;
mod loss_reasons;
mod moved_to;
mod replace;
mod restore;
mod show;
mod shown;
mod stages;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub use change::PipelineFields;
pub use create::NewPipeline;
pub use loss_reasons::{LossReason, LossReasonFields};
pub use stages::{Stage, StageFields, StageMove};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_pipelines, create::create_pipeline))
        .routes(routes!(show::show_pipeline, change::change_pipeline, replace::replace_pipeline, delete::delete_pipeline))
        .routes(routes!(restore::restore_pipeline))
        .routes(routes!(board::show_board))
        .merge(stages::routes())
        .merge(loss_reasons::routes())
}
