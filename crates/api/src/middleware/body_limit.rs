//! A body that says it is too large is refused before a handler sees it.

use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::StreamExt;
use sync::sheet::MOST_BYTES;

use crate::routes::crm::import::UPLOAD;
use crate::{AppState, Problem};

/// So much of a refused body is read and thrown away: a client that is still sending would otherwise see a broken connection and not our answer.
const DRAINED: u64 = 64 * 1024 * 1024;

pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()).and_then(|text| text.parse::<u64>().ok());
    let most = most(&state, request.uri().path());
    match length {
        Some(length) if length > most as u64 => {
            if length <= DRAINED {
                drain(request.into_body()).await;
            }
            Problem::too_large(most).into_response()
        }
        _ => next.run(request).await,
    }
}

/// A file may be larger than what people type.
pub fn most(state: &AppState, path: &str) -> usize {
    if path == UPLOAD { MOST_BYTES.max(state.settings.body_limit) } else { state.settings.body_limit }
}

async fn drain(body: Body) {
    let mut stream = body.into_data_stream();
    let reading = async { while let Some(Ok(_)) = stream.next().await {} };
    // Slow senders get a broken connection: they would hold it for ever.
    let _ = tokio::time::timeout(Duration::from_secs(10), reading).await;
}
