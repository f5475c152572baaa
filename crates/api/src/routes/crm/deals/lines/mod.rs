//! The lines of a deal.

mod add;
mod change;
mod fields;
mod line;
mod list;
mod remove;
mod replace;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_deal_lines, replace::replace_deal_lines, add::add_deal_line))
        .routes(routes!(change::change_deal_line, remove::remove_deal_line))
}
