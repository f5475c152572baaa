//! An account to call, in this process.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use sandbox::alfacrm::school::Plan;
use sandbox::amocrm::oauth::{CLIENT_ID, CLIENT_SECRET, LONG_LIVED_TOKEN};
use sandbox::announce::Places;
use sandbox::server::{Sandbox, router, serve};
use sandbox::vendors::Name;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tower::ServiceExt;

pub const CALLBACK: &str = "http://127.0.0.1:8080/api/sync/connection/callback";

pub struct Account {
    pub sandbox: Arc<Sandbox>,
    pub router: Router,
    pub token: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    pub json: Value,
}

impl Account {
    /// With the long-lived token and no limit.
    pub async fn open() -> Self {
        Self::scaled(1).await
    }

    pub async fn scaled(scale: u32) -> Self {
        let plan = Plan { scale, ..crate::support::plan() };
        let nowhere = "127.0.0.1:1".parse().expect("an address");
        let sandbox = Sandbox::of(plan, Places::new(nowhere, nowhere), &[Name::Amocrm]);
        let account = Self { router: router(sandbox.clone()), sandbox, token: LONG_LIVED_TOKEN.to_owned() };
        account.set(json!({ "requestsPerSecond": 0 })).await;
        account
    }

    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: String) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("infallible");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status, headers: parts.headers, bytes, json }
    }

    pub async fn call(&self, method: &str, path: &str, body: Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let token = format!("Bearer {}", self.token);
        self.send(method, &format!("/amocrm/api/v4/{path}"), &[("authorization", &token)], body).await
    }

    pub async fn get(&self, path: &str) -> Value {
        let answer = self.call("GET", path, Value::Null).await;
        assert!(answer.status.is_success(), "{path}: {} {}", answer.status, answer.json);
        answer.json
    }

    pub async fn write(&self, method: &str, path: &str, body: Value) -> Value {
        let answer = self.call(method, path, body).await;
        assert!(answer.status.is_success(), "{path}: {} {}", answer.status, answer.json);
        answer.json
    }

    pub async fn status(&self, method: &str, path: &str, body: Value) -> u16 {
        self.call(method, path, body).await.status.as_u16()
    }

    pub async fn control(&self, method: &str, path: &str, body: Value) -> Value {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let answer = self.send(method, &format!("/_sandbox{path}"), &[], body).await;
        assert!(answer.status.is_success(), "{path}: {} {}", answer.status, String::from_utf8_lossy(&answer.bytes));
        answer.json
    }

    pub async fn set(&self, settings: Value) {
        self.control("POST", "/amocrm/settings", settings).await;
    }

    pub async fn change(&self, change: Value) -> Value {
        self.control("POST", "/amocrm/change", change).await
    }

    pub async fn arm(&self, fault: Value) {
        self.control("POST", "/amocrm/faults", fault).await;
    }

    /// What stands behind the counter of one row.
    pub async fn held(&self, kind: &str, id: u64) -> Value {
        let data = self.control("GET", &format!("/amocrm/data/{kind}"), Value::Null).await;
        let items = data["items"].as_array().expect("items");
        items.iter().find(|row| row["id"] == id).cloned().unwrap_or_default()
    }

    pub async fn consent(&self, user: u64, state: &str, answer: &str) -> String {
        let form = format!("client_id={CLIENT_ID}&state={state}&user={user}&answer={answer}");
        let answer = self.send("POST", "/amocrm-www/oauth", &[("content-type", "application/x-www-form-urlencoded")], form).await;
        assert_eq!(answer.status, StatusCode::FOUND);
        answer.headers["location"].to_str().expect("text").to_owned()
    }

    pub async fn code(&self, user: u64) -> String {
        let location = self.consent(user, "s", "allow").await;
        query(&location, "code").expect("a code")
    }

    pub async fn token_call(&self, more: Value) -> Answer {
        let mut body = json!({ "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "redirect_uri": CALLBACK });
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        self.send("POST", "/amocrm/oauth2/access_token", &[], body.to_string()).await
    }

    /// Access and refresh token.
    pub async fn pair(&self, user: u64) -> (String, String) {
        let code = self.code(user).await;
        pair(&self.token_call(json!({ "grant_type": "authorization_code", "code": code })).await)
    }

    pub async fn refresh(&self, refresh: &str) -> Answer {
        self.token_call(json!({ "grant_type": "refresh_token", "refresh_token": refresh })).await
    }

    /// Listens on a real port, for what only a real connection shows.
    pub async fn listen(&self) -> std::net::SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        tokio::spawn(serve(listener, self.sandbox.clone()));
        address
    }
}

pub fn pair(answer: &Answer) -> (String, String) {
    let text = |name: &str| answer.json[name].as_str().unwrap_or_else(|| panic!("{name} in {}", answer.json)).to_owned();
    (text("access_token"), text("refresh_token"))
}

pub fn query(location: &str, name: &str) -> Option<String> {
    let (_, query) = location.split_once('?')?;
    sandbox::php::parse(query).get(name).and_then(Value::as_str).map(str::to_owned)
}

/// Ids of a page's rows.
pub fn ids(page: &Value, name: &str) -> Vec<u64> {
    page["_embedded"][name].as_array().into_iter().flatten().filter_map(|row| row["id"].as_u64()).collect()
}
