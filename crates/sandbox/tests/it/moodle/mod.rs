//! The site as its callers see it.

mod bundle;
mod changes;
mod control;
mod errors;
mod faults;
mod full_read;
mod lists;
mod login;
mod recorded;
mod rights;
mod scale;
mod shape;
mod workers;
mod writes;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use http_body_util::BodyExt;
use sandbox::alfacrm::school::Plan;
use sandbox::announce::Places;
use sandbox::moodle::tokens;
use sandbox::server::{Sandbox, router, serve};
use sandbox::vendors::Name;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::support::day;

pub const FORM: &str = "application/x-www-form-urlencoded";
pub const SERVER: &str = "/moodle/webservice/rest/server.php";
/// Noon in Moscow of the day the site was recorded.
const RECORDED_AT: i64 = 1_795_165_200;

pub struct Site {
    sandbox: Arc<Sandbox>,
    router: Router,
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    pub fn kind(&self) -> &str {
        self.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default()
    }
}

impl Site {
    /// At scale 1, its clock at the day of the recordings.
    pub async fn open() -> Self {
        Self::at_scale(1).await
    }

    pub async fn at_scale(scale: u32) -> Self {
        let nowhere = "127.0.0.1:1".parse().expect("an address");
        let plan = Plan { scale, seed: 42, today: day("2026-11-20") };
        let sandbox = Sandbox::of(plan, Places::new(nowhere, nowhere), &[Name::Moodle]);
        let site = Self { router: router(sandbox.clone()), sandbox };
        site.set_clock(RECORDED_AT).await;
        site
    }

    pub async fn set_clock(&self, at: i64) {
        let offset = at - sandbox::clock::now().timestamp();
        self.set(json!({ "clockOffsetSeconds": offset })).await;
    }

    pub async fn send(&self, method: &str, path: &str, kind: &str, body: String) -> Answer {
        let request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("infallible");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.into_body().collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
        Answer { status, headers, body: String::from_utf8(body).expect("text") }
    }

    /// `query` is a form's text without token and format.
    pub async fn raw(&self, token: &str, query: &str) -> Answer {
        let body = format!("wstoken={}&moodlewsrestformat=json&{query}", tokens::text(token));
        self.send("POST", SERVER, FORM, body).await
    }

    pub async fn call(&self, token: &str, function: &str, query: &str) -> Value {
        let answer = self.raw(token, &format!("wsfunction={function}&{query}")).await;
        assert_eq!(answer.status, 200, "{function}: {}", answer.body);
        answer.json()
    }

    /// The answer of a call that must succeed, by the administrator.
    pub async fn ok(&self, function: &str, query: &str) -> Value {
        let answer = self.call("admin", function, query).await;
        assert!(answer.get("exception").is_none(), "{function}?{query}: {answer}");
        answer
    }

    pub async fn code(&self, token: &str, function: &str, query: &str) -> String {
        let answer = self.call(token, function, query).await;
        answer["errorcode"].as_str().unwrap_or_else(|| panic!("{function}?{query}: {answer}")).to_owned()
    }

    pub async fn control(&self, method: &str, path: &str, body: Value) -> Value {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let answer = self.send(method, &format!("/_sandbox{path}"), "application/json", body).await;
        assert!((200..300).contains(&answer.status), "{path}: {} {}", answer.status, answer.body);
        serde_json::from_str(&answer.body).unwrap_or(Value::Null)
    }

    pub async fn set(&self, settings: Value) -> Value {
        self.control("POST", "/moodle/settings", settings).await
    }

    pub async fn change(&self, wanted: Value) -> Value {
        self.control("POST", "/moodle/change", wanted).await
    }

    pub async fn data(&self, kind: &str) -> Vec<Value> {
        let data = self.control("GET", &format!("/moodle/data/{kind}"), Value::Null).await;
        data["items"].as_array().cloned().unwrap_or_default()
    }

    pub async fn arm(&self, fault: Value) {
        self.control("POST", "/moodle/faults", fault).await;
    }

    pub async fn ledger(&self) -> Vec<Value> {
        let ledger = self.control("GET", "/moodle/ledger?since=0", Value::Null).await;
        ledger["entries"].as_array().cloned().unwrap_or_default()
    }

    /// Listens on a real port, for what only a real connection shows.
    pub async fn listen(&self) -> std::net::SocketAddr {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        tokio::spawn(serve(listener, self.sandbox.clone()));
        address
    }
}

pub fn ids(rows: &Value) -> Vec<u64> {
    rows.as_array().into_iter().flatten().filter_map(|row| row["id"].as_u64()).collect()
}

pub fn options(pairs: &[(&str, &str)]) -> String {
    let option = |(at, (name, value)): (usize, &(&str, &str))| format!("&options[{at}][name]={name}&options[{at}][value]={value}");
    pairs.iter().enumerate().map(option).collect()
}
