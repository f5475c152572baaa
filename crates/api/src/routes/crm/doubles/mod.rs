//! Records that share an e-mail or a phone.

mod double;
mod list;
mod of_company;
mod of_contact;
mod tell_apart;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub(super) use double::{Double, DoubleKind, Like};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::list_duplicates))
        .routes(routes!(tell_apart::dismiss_duplicates))
        .routes(routes!(tell_apart::restore_duplicates))
        .routes(routes!(of_contact::contact_duplicates))
        .routes(routes!(of_company::company_duplicates))
}
