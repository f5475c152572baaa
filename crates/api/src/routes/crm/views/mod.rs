//! Saved views.

mod change;
mod create;
mod delete;
mod list;
mod replace;
mod show;
mod view;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list::list_views, create::create_view)).routes(routes!(
        show::show_view,
        change::change_view,
        replace::replace_view,
        delete::delete_view
    ))
}
