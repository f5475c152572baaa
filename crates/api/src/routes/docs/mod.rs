//! `GET /api/docs`: the description as a page to read and to try things on. Made here from the document, without anybody's script or style.

mod operation;
mod page;
mod shape;

use std::sync::LazyLock;

use axum::Router;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::get;

use crate::AppState;

static PAGE: LazyLock<String> = LazyLock::new(|| page::page(&serde_json::to_value(crate::openapi::document()).unwrap_or_default()));

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/api/docs", get(async || ([(header::CACHE_CONTROL, "no-cache")], Html(PAGE.as_str()))))
        .route("/api/docs/docs.css", get(async || file("text/css; charset=utf-8", include_str!("docs.css"))))
        .route("/api/docs/docs.js", get(async || file("text/javascript; charset=utf-8", include_str!("docs.js"))))
}

fn file(kind: &'static str, text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text)
}
