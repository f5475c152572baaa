//! A school to call, in this process.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use sandbox::alfacrm::school::Plan;
use sandbox::announce::Places;
use sandbox::canvas::oauth::{ADMIN_TOKEN, CLIENT_ID, CLIENT_SECRET};
use sandbox::server::{Sandbox, router, serve};
use sandbox::vendors::Name;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tower::ServiceExt;

pub const CALLBACK: &str = "http://127.0.0.1:8080/api/sync/connection/callback";

pub struct School {
    pub sandbox: Arc<Sandbox>,
    pub router: Router,
    pub token: String,
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    pub json: Value,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where a link of the `Link` header leads, without the host.
    pub fn link(&self, rel: &str) -> Option<String> {
        let part = self.header("link").split(',').find(|part| part.ends_with(&format!("rel=\"{rel}\"")))?;
        let url = part.strip_prefix('<')?.split_once('>')?.0;
        Some(url.strip_prefix("http://127.0.0.1:1")?.to_owned())
    }

    pub fn rels(&self) -> Vec<&str> {
        self.header("link").split(',').filter_map(|part| part.split_once("rel=\"")).map(|(_, rel)| rel.trim_end_matches('"')).collect()
    }

    pub fn number(&self, name: &str) -> f64 {
        self.header(name).parse().expect("a number")
    }
}

impl School {
    /// As its administrator.
    pub fn open() -> Self {
        Self::scaled(1)
    }

    pub fn scaled(scale: u32) -> Self {
        let plan = Plan { scale, ..crate::support::plan() };
        let nowhere = "127.0.0.1:1".parse().expect("an address");
        let sandbox = Sandbox::of(plan, Places::new(nowhere, nowhere), &[Name::Canvas]);
        Self { router: router(sandbox.clone()), sandbox, token: ADMIN_TOKEN.to_owned() }
    }

    /// The same school for somebody else.
    pub fn seen_by(&self, token: &str) -> Self {
        Self { sandbox: self.sandbox.clone(), router: self.router.clone(), token: token.to_owned() }
    }

    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: String) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("infallible");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status.as_u16(), headers: parts.headers, bytes, json }
    }

    pub async fn call(&self, method: &str, path: &str, body: Value) -> Answer {
        self.call_at(method, &format!("/canvas/api/v1/{path}"), body).await
    }

    /// By a whole path, such as a link.
    pub async fn call_at(&self, method: &str, path: &str, body: Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let token = format!("Bearer {}", self.token);
        self.send(method, path, &[("authorization", &token), ("content-type", "application/json")], body).await
    }

    pub async fn ask(&self, path: &str) -> Answer {
        self.call("GET", path, Value::Null).await
    }

    pub async fn get(&self, path: &str) -> Value {
        let answer = self.ask(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json
    }

    pub async fn write(&self, method: &str, path: &str, body: Value) -> Value {
        let answer = self.call(method, path, body).await;
        assert!((200..300).contains(&answer.status), "{path}: {} {}", answer.status, answer.text());
        answer.json
    }

    /// Every row of a list, by its links alone.
    pub async fn all(&self, path: &str) -> Vec<Value> {
        let (mut rows, mut next) = (Vec::new(), Some(format!("/canvas/api/v1/{path}")));
        while let Some(path) = next {
            let answer = self.call_at("GET", &path, Value::Null).await;
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
            next = answer.link("next");
            rows.extend(answer.json.as_array().expect("a list").clone());
            assert!(rows.len() < 100_000, "{path} never ends");
        }
        rows
    }

    pub async fn control(&self, method: &str, path: &str, body: Value) -> Value {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let answer = self.send(method, &format!("/_sandbox{path}"), &[("content-type", "application/json")], body).await;
        assert!((200..300).contains(&answer.status), "{path}: {} {}", answer.status, answer.text());
        answer.json
    }

    pub async fn set(&self, settings: Value) {
        self.control("POST", "/canvas/settings", settings).await;
    }

    pub async fn change(&self, change: Value) -> Value {
        self.control("POST", "/canvas/change", change).await
    }

    pub async fn arm(&self, fault: Value) {
        self.control("POST", "/canvas/faults", fault).await;
    }

    pub async fn data(&self, kind: &str) -> Vec<Value> {
        let data = self.control("GET", &format!("/canvas/data/{kind}"), Value::Null).await;
        data["items"].as_array().expect("items").clone()
    }

    pub async fn effects(&self) -> Vec<Value> {
        let ledger = self.control("GET", "/canvas/ledger", Value::Null).await;
        let entries = ledger["entries"].as_array().expect("entries");
        entries.iter().flat_map(|entry| entry["effects"].as_array().expect("effects").clone()).collect()
    }

    /// The id of a course by its code.
    pub async fn course(&self, code: &str) -> u64 {
        let courses = self.data("courses").await;
        let found = courses.iter().find(|course| course["course_code"] == code).expect("such a course");
        found["id"].as_u64().expect("an id")
    }

    /// The students who are active in a course.
    pub async fn students(&self, course: u64) -> Vec<u64> {
        let rows = self.all(&format!("courses/{course}/enrollments?type[]=StudentEnrollment&state[]=active&per_page=100")).await;
        rows.iter().filter_map(|row| row["user_id"].as_u64()).collect()
    }

    /// Where consent leads.
    pub async fn consent(&self, more: &str) -> String {
        let redirect = url::form_urlencoded::byte_serialize(CALLBACK.as_bytes()).collect::<String>();
        let form = format!("client_id={CLIENT_ID}&response_type=code&state=s%26t&redirect_uri={redirect}&{more}");
        let answer = self.send("POST", "/canvas/login/oauth2/auth", &[("content-type", "application/x-www-form-urlencoded")], form).await;
        assert_eq!(answer.status, StatusCode::FOUND, "{}", answer.text());
        answer.headers[header::LOCATION].to_str().expect("text").to_owned()
    }

    pub async fn code(&self, scope: &str) -> String {
        let location = self.consent(&format!("user=1&answer=allow&scope={}", scope.replace(' ', "+"))).await;
        query(&location, "code").expect("a code")
    }

    pub async fn token(&self, more: Value) -> Answer {
        let mut body = json!({ "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "redirect_uri": CALLBACK });
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        self.send("POST", "/canvas/login/oauth2/token", &[("content-type", "application/json")], body.to_string()).await
    }

    /// Access and refresh token.
    pub async fn pair(&self, scope: &str) -> (String, String) {
        let code = self.code(scope).await;
        let answer = self.token(json!({ "grant_type": "authorization_code", "code": code })).await;
        let text = |name: &str| answer.json[name].as_str().unwrap_or_else(|| panic!("{name} in {}", answer.json)).to_owned();
        (text("access_token"), text("refresh_token"))
    }

    /// Listens on a real port, for what only a real connection shows.
    pub async fn listen(&self) -> std::net::SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        tokio::spawn(serve(listener, self.sandbox.clone()));
        address
    }
}

pub fn query(location: &str, name: &str) -> Option<String> {
    let (_, query) = location.split_once('?')?;
    sandbox::php::parse(query).get(name).and_then(Value::as_str).map(str::to_owned)
}

pub fn ids(rows: &[Value]) -> Vec<u64> {
    rows.iter().map(|row| row["id"].as_u64().expect("an id")).collect()
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// From now to then, in seconds.
pub fn offset(then: &str) -> i64 {
    let then = sandbox::canvas::time::Time::parse(then).expect("a time").0;
    then - sandbox::clock::now().timestamp()
}
