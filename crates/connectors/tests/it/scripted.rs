//! A small vendor that answers by script, for what the sandbox does not do.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// A call as received.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Path and query after the base.
    pub path: String,
    pub token: Option<String>,
    pub body: Value,
}

type Script = dyn Fn(&Seen, usize) -> Response + Send + Sync;

struct Vendor {
    script: Box<Script>,
    seen: Mutex<Vec<Seen>>,
}

/// A running scripted vendor.
pub struct Scripted {
    pub url: String,
    vendor: Arc<Vendor>,
}

impl Scripted {
    /// `script` answers a call, given how many calls of the same path came before it.
    pub async fn start(script: impl Fn(&Seen, usize) -> Response + Send + Sync + 'static) -> Self {
        let vendor = Arc::new(Vendor { script: Box::new(script), seen: Mutex::new(Vec::new()) });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/alfa", listener.local_addr().expect("an address"));
        let app = Router::new().fallback(answer).with_state(vendor.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url, vendor }
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.vendor.seen.lock().expect("no panic while held").clone()
    }

    pub fn paths(&self) -> Vec<String> {
        self.seen().into_iter().map(|seen| seen.path).collect()
    }
}

async fn answer(State(vendor): State<Arc<Vendor>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body: Bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
    let path = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let seen = Seen {
        path: path.trim_start_matches("/alfa/v2api/").to_owned(),
        token: parts.headers.get("x-alfacrm-token").and_then(|token| token.to_str().ok()).map(str::to_owned),
        body: serde_json::from_slice(&body).unwrap_or(Value::Null),
    };
    let before = {
        let mut all = vendor.seen.lock().expect("no panic while held");
        let before = all.iter().filter(|earlier| earlier.path == seen.path).count();
        all.push(seen.clone());
        before
    };
    (vendor.script)(&seen, before)
}

pub fn list(items: Value) -> Response {
    let count = items.as_array().map_or(0, Vec::len);
    ok(json!({ "total": count, "count": count, "page": 0, "items": items }))
}

pub fn ok(body: Value) -> Response {
    axum::Json(body).into_response()
}

pub fn failure(status: u16, name: &str) -> Response {
    let body = json!({ "name": name, "message": name, "code": 0, "status": status });
    (StatusCode::from_u16(status).expect("a status"), axum::Json(body)).into_response()
}

/// Signs in with a numbered token and knows one branch; the rest is empty.
pub fn usual(seen: &Seen, before: usize) -> Response {
    match seen.path.split('?').next().unwrap_or_default() {
        "auth/login" => ok(json!({ "token": format!("token-{before}-abcdef") })),
        "branch/index" => list(json!([{ "id": 1, "name": "Центр", "is_active": 1, "weight": 1 }])),
        _ => list(json!([])),
    }
}

/// A call outside the connector's client, which must not reach the control interface.
pub async fn plain_call(method: &str, url: &str, body: Option<Value>) -> Value {
    let rest = url.strip_prefix("http://").expect("an http address");
    let (host, path) = rest.split_once('/').expect("a path");
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    let head = format!("{method} /{path} HTTP/1.0\r\nhost: {host}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let mut stream = tokio::net::TcpStream::connect(host).await.expect("the sandbox listens");
    stream.write_all(head.as_bytes()).await.expect("written");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("read");
    let text = String::from_utf8(answer).expect("text");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    assert!(head.split(' ').nth(1).is_some_and(|status| status.starts_with('2')), "{method} {url}: {text}");
    serde_json::from_str(body).unwrap_or(Value::Null)
}
