//! `POST /api/sync/webhook/{key}`: a vendor says that something changed. Not part of the documented API: only vendors call here, each at an address of its own.

use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use connector::crm::Webhook;

use crate::{AppState, Problem};

/// Answers at once: vendors give up after two seconds, and count.
pub async fn receive(
    State(state): State<AppState>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, Problem> {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(str::to_ascii_lowercase);
    let webhook = Webhook { content_type: content_type.as_deref(), query: query.as_deref(), body: &body };
    sync::connection::receive(&state.engine, &key, &webhook).await?;
    Ok(StatusCode::OK)
}
