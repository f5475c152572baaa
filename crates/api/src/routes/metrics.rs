//! `GET /metrics`

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::{AppState, Problem, metrics};

/// To this machine only, unless the operator opened it. The peer itself counts: a proxy on this machine must not open it to the world, so behind one
/// with `X-Forwarded-For` it stays shut.
pub async fn show(State(state): State<AppState>, ConnectInfo(peer): ConnectInfo<SocketAddr>, headers: axum::http::HeaderMap) -> Response {
    let here = peer.ip().to_canonical().is_loopback() && !headers.contains_key("x-forwarded-for");
    if !here && !state.settings.public_metrics {
        return Problem::new(StatusCode::NOT_FOUND, "no_such_path").into_response();
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], metrics::text()).into_response()
}
