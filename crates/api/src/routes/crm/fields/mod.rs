//! Fields that an organisation adds to its records by itself.

mod asked;
mod change;
mod columns;
mod create;
mod delete;
mod field;
mod list;
mod replace;
mod restore;
mod show;

pub use asked::{CustomAsked, CustomFilter};
pub use columns::OwnColumns;
pub use field::{Field, FieldFields, NewField};

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_fields, create::create_field))
        .routes(routes!(show::show_field, change::change_field, replace::replace_field, delete::delete_field))
        .routes(routes!(restore::restore_field))
}
