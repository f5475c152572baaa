//! An account to call, in this process.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::NaiveDate;
use http_body_util::BodyExt;
use sandbox::alfacrm::auth::{API_KEY, EMAIL};
use sandbox::alfacrm::school::Plan;
use sandbox::announce::Places;
use sandbox::server::{Sandbox, router, serve};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tower::ServiceExt;

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn plan() -> Plan {
    Plan { scale: 1, seed: 42, today: day("2026-11-18") }
}

pub struct Account {
    pub sandbox: Arc<Sandbox>,
    pub router: Router,
    pub token: String,
}

impl Account {
    /// Signed in, at scale 1.
    pub async fn open() -> Self {
        Self::with(plan()).await
    }

    pub async fn with(plan: Plan) -> Self {
        let nowhere = "127.0.0.1:1".parse().expect("an address");
        let sandbox = Sandbox::new(plan, Places::new(nowhere, nowhere));
        let mut account = Self { router: router(sandbox.clone()), sandbox, token: String::new() };
        account.sign_in().await;
        account
    }

    pub async fn sign_in(&mut self) {
        let (status, answer) = self.login(EMAIL, API_KEY).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        self.token = answer["token"].as_str().expect("a token").to_owned();
    }

    pub async fn login(&self, email: &str, key: &str) -> (StatusCode, Value) {
        self.post("/v2api/auth/login", json!({"email": email, "api_key": key})).await
    }

    /// Status and JSON, null when the body is none.
    pub async fn post(&self, path: &str, body: Value) -> (StatusCode, Value) {
        let (status, bytes) = self.raw(path, body).await;
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    pub async fn raw(&self, path: &str, body: Value) -> (StatusCode, Vec<u8>) {
        self.send("POST", path, body.to_string()).await
    }

    pub async fn send(&self, method: &str, path: &str, body: String) -> (StatusCode, Vec<u8>) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header("X-ALFACRM-TOKEN", &self.token)
            .body(Body::from(body))
            .expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("infallible");
        let status = response.status();
        let bytes = response.into_body().collect().await.map(|body| body.to_bytes().to_vec());
        (status, bytes.unwrap_or_default())
    }

    pub async fn control(&self, method: &str, path: &str, body: Value) -> Value {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let (status, bytes) = self.send(method, &format!("/_sandbox{path}"), body).await;
        assert!(status.is_success(), "{path}: {status} {}", String::from_utf8_lossy(&bytes));
        serde_json::from_slice(&bytes).unwrap_or(Value::Null)
    }

    pub async fn arm(&self, fault: Value) {
        self.control("POST", "/alfacrm/faults", fault).await;
    }

    /// Every row of a list by id, as a careful caller gathers it.
    pub async fn all(&self, path: &str, filter: Value) -> BTreeMap<u64, Value> {
        let mut rows = BTreeMap::new();
        for page in 0..10_000 {
            let mut body = filter.clone();
            body["page"] = json!(page);
            let (status, answer) = self.post(path, body).await;
            assert_eq!(status, StatusCode::OK, "{path}: {answer}");
            let items = answer["items"].as_array().expect("items").clone();
            if items.is_empty() {
                return rows;
            }
            rows.extend(items.into_iter().map(|row| (id(&row["id"]), row)));
        }
        panic!("{path} never ends");
    }

    /// The same over both branches.
    pub async fn everywhere(&self, entity: &str, filter: Value) -> BTreeMap<u64, Value> {
        let mut rows = self.all(&format!("/v2api/1/{entity}/index"), filter.clone()).await;
        rows.extend(self.all(&format!("/v2api/2/{entity}/index"), filter).await);
        rows
    }

    /// Listens on a real port, for what only a real connection shows.
    pub async fn listen(&self) -> std::net::SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        tokio::spawn(serve(listener, self.sandbox.clone()));
        address
    }
}

pub fn id(value: &Value) -> u64 {
    value.as_u64().or_else(|| value.as_str()?.parse().ok()).expect("an id")
}

pub fn truthy(value: &Value) -> bool {
    matches!(value, Value::Bool(true)) || value == &json!(1) || value == &json!("1")
}

/// Kopecks of a decimal string; `None` for anything finer.
pub fn kopecks(value: &Value) -> Option<i64> {
    let text = value.as_str()?;
    let (whole, fraction) = text.trim_start_matches('-').split_once('.')?;
    if fraction.len() != 2 {
        return None;
    }
    let amount: i64 = format!("{whole}{fraction}").parse().ok()?;
    Some(if text.starts_with('-') { -amount } else { amount })
}
