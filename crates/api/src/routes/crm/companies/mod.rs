//! Companies.

mod change;
mod company;
mod create;
mod delete;
mod export;
mod fields;
mod list;
mod replace;
mod restore;
mod show;

pub use company::Company;
pub use fields::CompanyFields;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(export::export_companies))
        .routes(routes!(list::list_companies, create::create_company))
        .routes(routes!(show::show_company, change::change_company, replace::replace_company, delete::delete_company))
        .routes(routes!(restore::restore_company))
}
