//! Connections with other CRMs.

mod audit;
mod auth_url;
mod callback;
mod calls;
mod change;
mod connect;
mod discard;
mod fields;
mod list;
mod outgoing;
mod remove;
mod request_auth_url;
mod retry;
mod run;
mod runs;
mod show;
mod shown;
mod vendor_problem;

pub use callback::returned;
pub use shown::EntityState;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(auth_url::show_auth_url, request_auth_url::request_auth_url))
        .routes(routes!(list::list_connections, connect::connect))
        .routes(routes!(show::show_connection, change::change_connection, remove::remove_connection))
        .routes(routes!(run::run_connection))
        .routes(routes!(audit::audit_connection))
        .routes(routes!(fields::list_connection_fields, fields::change_connection_fields))
        .routes(routes!(outgoing::list_connection_outgoing))
        .routes(routes!(retry::retry_connection_outgoing))
        .routes(routes!(discard::discard_connection_outgoing))
        .routes(routes!(runs::list_connection_runs))
        .routes(routes!(calls::list_connection_calls))
}
