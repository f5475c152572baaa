//! Tags.

mod change;
mod create;
mod delete;
mod list;
mod replace;
mod restore;
mod show;
mod tag;
mod wanted;

pub use tag::{RecordTag, Tag, TagFields};
pub use wanted::TagIds;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_tags, create::create_tag))
        .routes(routes!(show::show_tag, change::change_tag, replace::replace_tag, delete::delete_tag))
        .routes(routes!(restore::restore_tag))
}
