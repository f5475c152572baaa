//! `GET /api/ws`

use axum::Extension;
use axum::extract::State;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::limits::MESSAGE;
use super::session;
use crate::middleware::is_foreign;
use crate::scope::Scope;
use crate::{AppState, Problem};

/// Refuses other sites' pages: a browser lets any page open a socket to us, and the token in the first message is not proof enough that ours did.
pub async fn connect(
    State(state): State<AppState>,
    scope: Option<Extension<Scope>>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let Ok(upgrade) = upgrade else {
        return Problem::new(StatusCode::UPGRADE_REQUIRED, "websocket_expected").into_response();
    };
    if is_foreign(&headers, &state) {
        return Problem::new(StatusCode::FORBIDDEN, "foreign_origin").into_response();
    }
    let Some(live) = state.live.clone() else { return Problem::not_found().into_response() };
    let Some(place) = live.place() else {
        return Problem::new(StatusCode::SERVICE_UNAVAILABLE, "too_many_connections").into_response();
    };
    let request = scope.map(|Extension(scope)| scope.request()).unwrap_or_default();
    // A little above our own limit, so that a message just over it is answered and not only cut off.
    let upgrade = upgrade.max_message_size(2 * MESSAGE).max_frame_size(2 * MESSAGE).max_write_buffer_size(4 * MESSAGE);
    upgrade.on_upgrade(move |socket| async move {
        session::run(socket, &state, &live, request).await;
        drop(place);
    })
}
