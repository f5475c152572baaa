//! The order of the layers.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

use super::{address_limit, body_limit, cors, origin, panics, repeats, scope, security_headers, timeout};
use crate::AppState;

/// The last layer named is the outermost.
pub fn around(routes: Router<AppState>, state: &AppState) -> Router<AppState> {
    // A download streams and a short answer does not shrink; images and fonts are compressed already.
    let worth_it = SizeAbove::new(1024).and(NotForContentType::IMAGES).and(NotForContentType::const_new("font/"));
    let router = routes
        .layer(from_fn_with_state(state.clone(), repeats::layer))
        .layer(from_fn_with_state(state.clone(), origin::layer))
        .layer(DefaultBodyLimit::max(state.settings.body_limit))
        .layer(from_fn_with_state(state.clone(), body_limit::layer))
        .layer(from_fn_with_state(state.clone(), address_limit::layer))
        .layer(CatchPanicLayer::custom(panics::answer))
        .layer(from_fn_with_state(state.clone(), timeout::layer));
    let router = match cors::layer(state) {
        Some(cors) => router.layer(cors),
        None => router,
    };
    router
        .layer(from_fn_with_state(state.clone(), security_headers::layer))
        .layer(from_fn(scope::render))
        .layer(CompressionLayer::new().compress_when(worth_it))
        .layer(from_fn_with_state(state.clone(), scope::layer))
}
