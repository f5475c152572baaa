//! The invited person's side: whoever holds the link.

mod accept;
mod show;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(show::show_invitation)).routes(routes!(accept::accept_invitation))
}

/// A link that is no good says so, rather than that there is nothing.
fn refuse(error: crm::Error) -> crate::Problem {
    match error {
        crm::Error::NotFound => crate::Problem::new(axum::http::StatusCode::NOT_FOUND, "invitation_invalid"),
        other => other.into(),
    }
}
