//! Products.

mod change;
mod create;
mod delete;
mod fields;
mod list;
mod product;
mod replace;
mod restore;
mod show;

pub use fields::ProductFields;
pub use product::Product;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_products, create::create_product))
        .routes(routes!(show::show_product, change::change_product, replace::replace_product, delete::delete_product))
        .routes(routes!(restore::restore_product))
}
