//! HTTP: routes that mirror the URLs, the OpenAPI document made from them, problem documents, the limits around them, the interface's files.
//!
//! A handler extracts, makes one call into `crm` or `sync`, and maps the answer; no rule and no SQL lives here. A new endpoint is a file
//! `routes/<noun>/<verb>.rs` and a line in the noun's `mod.rs`; its `x-permission` in the OpenAPI text is what the [`extract::Auth`] extractor enforces
//! before the body is looked at.

mod access;
mod assets;
mod limits;
mod middleware;
mod openapi;
mod realtime;
mod scope;
mod settings;
mod state;
mod table;

pub mod extract;
pub mod metrics;
pub mod page;
pub mod problem;
pub mod routes;

pub use limits::{Limits, Rate};
pub use openapi::openapi_json;
pub use problem::Problem;
pub use realtime::{Live, LiveLimits};
pub use settings::{ApiSettings, Network};
pub use state::AppState;

/// The whole application. Serve it with `into_make_service_with_connect_info::<SocketAddr>()`: limits and audit need the peer's address.
pub fn router(state: AppState) -> axum::Router {
    let (documented, _) = routes::all().split_for_parts();
    let routes = documented.merge(routes::undocumented()).fallback(assets::serve).method_not_allowed_fallback(problem::method_not_allowed);
    middleware::around(routes, &state).with_state(state)
}
