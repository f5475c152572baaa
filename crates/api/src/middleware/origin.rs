//! A browser says where a write comes from: another site's page is refused, whatever it carries.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::{AppState, Problem};

pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !reads && is_foreign(request.headers(), &state) {
        return Problem::new(StatusCode::FORBIDDEN, "foreign_origin").into_response();
    }
    next.run(request).await
}

pub fn is_foreign(headers: &HeaderMap, state: &AppState) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else {
        // Only browsers send it, and they do on every write and with every socket.
        return false;
    };
    let Ok(origin) = origin.to_str() else { return true };
    let known = [Some(state.ctx.settings.public_url.as_str()), state.settings.frontend_origin.as_deref()];
    if known.into_iter().flatten().any(|url| same_origin(url, origin)) {
        return false;
    }
    // The page may have been opened under another name of this machine: then origin and host agree.
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let named = origin.split_once("://").map(|(_, authority)| authority);
    host.is_none() || named != host
}

/// Whether the origin is that of the URL: scheme, host and port.
fn same_origin(url: &str, origin: &str) -> bool {
    let start = url.find("://").map_or(0, |at| at + 3);
    let end = url[start..].find('/').map_or(url.len(), |at| start + at);
    url[..end].eq_ignore_ascii_case(origin)
}

#[cfg(test)]
mod tests {
    use super::same_origin;

    #[test]
    fn origins() {
        assert!(same_origin("https://zveno.example/crm", "https://zveno.example"));
        assert!(same_origin("http://127.0.0.1:8080", "http://127.0.0.1:8080"));
        assert!(!same_origin("https://zveno.example", "https://zveno.example.evil.test"));
        assert!(!same_origin("https://zveno.example", "http://zveno.example"));
        assert!(!same_origin("https://zveno.example", "null"));
    }
}
