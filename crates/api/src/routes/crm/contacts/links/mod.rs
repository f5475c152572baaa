//! Other contacts that are the same person.

mod confirm;
mod reject;
mod separate;
mod shown;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(shown::contact_links, confirm::link_contact))
        .routes(routes!(separate::separate_contact))
        .routes(routes!(reject::reject_link, reject::restore_link_suggestion))
}
