//! Making a good answer bad on its way out.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::stream;

use super::{Fault, Kind};
use crate::connection::Connection;

const GATEWAY_PAGE: &str = "<!DOCTYPE html>\n<html>\n<head><title>502 Bad Gateway</title></head>\n\
<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n";

/// Long enough for the first half to leave the machine before the connection breaks.
const BEFORE_THE_CUT: Duration = Duration::from_millis(10);

pub fn html(status: StatusCode) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (status, kind, GATEWAY_PAGE).into_response()
}

/// Half of the body, declared as the whole.
pub fn truncated(body: &Bytes) -> Bytes {
    body.slice(..body.len() / 2)
}

/// As if a PHP notice were printed into the answer.
pub fn malformed(body: &Bytes) -> Bytes {
    let notice: &[u8] = b"\nNotice: Undefined index: customer in /app/v2api.php on line 118\n";
    let middle = body.len() / 2;
    [&body[..middle], notice, &body[middle..]].concat().into()
}

/// Promises the whole body, sends half of it, then breaks the connection.
pub fn cut(body: &Bytes) -> Body {
    let half = truncated(body);
    let parts = stream::unfold(Some(half), |half| async {
        match half {
            Some(half) if !half.is_empty() => Some((Ok(half), Some(Bytes::new()))),
            _ => {
                tokio::time::sleep(BEFORE_THE_CUT).await;
                let error = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
                Some((Err(error), None))
            }
        }
    });
    Body::from_stream(parts)
}

/// An answer as the fault lets it out, over the connection it came by.
pub fn send(mut answer: Response, body: &Bytes, fault: Option<&Fault>, connection: Option<&Connection>) -> Response {
    let kind = fault.map(|fault| fault.kind);
    if kind == Some(Kind::LoseAnswer)
        && let Some(connection) = connection
    {
        connection.break_off();
    }
    if kind == Some(Kind::Html) {
        return html(fault.map_or(StatusCode::BAD_GATEWAY, |fault| fault.status_or(StatusCode::BAD_GATEWAY)));
    }
    let headers = answer.headers_mut();
    if kind == Some(Kind::Cut) {
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    }
    if let Some(seconds) = fault.and_then(|fault| fault.retry_after) {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    *answer.body_mut() = match kind {
        Some(Kind::Truncate) => Body::from(truncated(body)),
        Some(Kind::Cut) => cut(body),
        _ => Body::from(body.clone()),
    };
    answer
}
