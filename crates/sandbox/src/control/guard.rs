//! Keeps the control interface to callers on the same machine.

use axum::extract::{ConnectInfo, Request};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::connection::Connection;
use crate::simulated::Refusal;

pub async fn loopback_only(request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<Connection>>().map(|info| info.0.peer);
    // Without a peer the call was made inside the process.
    if peer.is_some_and(|peer| !peer.ip().to_canonical().is_loopback()) {
        let text = "the control interface answers callers on this machine only";
        return Refusal::with(StatusCode::FORBIDDEN, text).into_response();
    }
    next.run(request).await
}
