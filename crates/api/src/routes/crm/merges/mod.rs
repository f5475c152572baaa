//! Making one record of several, and taking it back.

mod companies;
mod contacts;
mod list;
mod merge;
mod preview;
mod show;
mod undo;
mod wanted;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(contacts::merge_contacts))
        .routes(routes!(contacts::preview_contact_merge))
        .routes(routes!(companies::merge_companies))
        .routes(routes!(companies::preview_company_merge))
        .routes(routes!(list::list_merges))
        .routes(routes!(show::show_merge))
        .routes(routes!(undo::undo_merge))
}
