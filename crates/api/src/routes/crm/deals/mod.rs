//! Deals.

mod card;
mod change;
mod create;
mod deal;
mod delete;
mod export;
mod fields;
mod lines;
mod list;
mod replace;
mod restore;
mod show;

pub use deal::{Deal, StageKind};

pub use fields::DealFields;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(export::export_deals))
        .routes(routes!(list::list_deals, create::create_deal))
        .routes(routes!(show::show_deal, change::change_deal, replace::replace_deal, delete::delete_deal))
        .routes(routes!(restore::restore_deal))
        .merge(lines::routes())
}
