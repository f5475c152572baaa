//! Making a good answer bad on its way out.

use std::time::Duration;

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::stream;

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
