//! The portal as its callers see it.

mod activities;
mod auth;
mod batch;
mod classic;
mod control;
mod dictionaries;
mod events;
mod item;
mod limits;
mod product_rows;
mod tasks;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use sandbox::alfacrm::school::Plan;
use sandbox::announce::Places;
use sandbox::server::{Sandbox, router};
use sandbox::vendors::Name;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::support::day;

pub const HOOK: &str = "/bitrix24/rest/1/zvenosandbox0hook";

pub struct Portal {
    router: Router,
    pub token: String,
    pub refresh: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn location(&self) -> String {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    }
}

impl Portal {
    /// With the application authorised and without limits.
    pub async fn open() -> Self {
        Self::at_scale(1).await
    }

    pub async fn at_scale(scale: u32) -> Self {
        let nowhere = "127.0.0.1:1".parse().expect("an address");
        let plan = Plan { scale, seed: 42, today: day("2026-11-18") };
        let sandbox: Arc<Sandbox> = Sandbox::of(plan, Places::new(nowhere, nowhere), &[Name::Bitrix24]);
        let mut portal = Self { router: router(sandbox), token: String::new(), refresh: String::new() };
        portal.set(json!({"requestsPerSecond": 0})).await;
        portal.authorise().await;
        portal
    }

    pub async fn send(&self, method: &str, path: &str, kind: &str, body: String) -> Answer {
        let request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("infallible");
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.into_body().collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
        Answer { status, headers, body }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "", String::new()).await
    }

    /// On the application's behalf, as JSON.
    pub async fn call(&self, method: &str, mut params: Value) -> Answer {
        params["auth"] = json!(self.token);
        self.send("POST", &format!("/bitrix24/rest/{method}.json"), "application/json", params.to_string()).await
    }

    pub async fn hook(&self, method: &str, params: Value) -> Answer {
        self.send("POST", &format!("{HOOK}/{method}"), "application/json", params.to_string()).await
    }

    /// The result of a call that must succeed.
    pub async fn ok(&self, method: &str, params: Value) -> Value {
        self.whole(method, params).await["result"].take()
    }

    pub async fn whole(&self, method: &str, params: Value) -> Value {
        let answer = self.call(method, params).await;
        assert_eq!(answer.status, StatusCode::OK, "{method}: {}", answer.text());
        let body = answer.json();
        assert!(body["time"]["duration"].is_number(), "{body}");
        body
    }

    /// Status, error and description of a call that must fail.
    pub async fn refused(&self, method: &str, params: Value) -> (u16, String, String) {
        let answer = self.call(method, params).await;
        assert_ne!(answer.status, StatusCode::OK, "{method}: {}", answer.text());
        let body = answer.json();
        let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
        (answer.status.as_u16(), text("error"), text("error_description"))
    }

    pub async fn control(&self, method: &str, path: &str, body: Value) -> Value {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let answer = self.send(method, &format!("/_sandbox{path}"), "application/json", body).await;
        assert!(answer.status.is_success(), "{path}: {} {}", answer.status, answer.text());
        answer.json()
    }

    pub async fn set(&self, settings: Value) -> Value {
        self.control("POST", "/bitrix24/settings", settings).await
    }

    pub async fn change(&self, wanted: Value) -> Value {
        self.control("POST", "/bitrix24/change", wanted).await
    }

    pub async fn ledger(&self) -> Vec<Value> {
        let ledger = self.control("GET", "/bitrix24/ledger?since=0", Value::Null).await;
        ledger["entries"].as_array().or(ledger["items"].as_array()).cloned().unwrap_or_default()
    }

    /// The code a person's consent leads to.
    pub async fn consent(&self) -> String {
        let client = self.control("GET", "/bitrix24/settings", Value::Null).await["clientId"].as_str().expect("an id").to_owned();
        let form = format!("client_id={client}&state=s%26t&decision=allow");
        let answer = self.send("POST", "/bitrix24/oauth/authorize/", "application/x-www-form-urlencoded", form).await;
        assert_eq!(answer.status, StatusCode::FOUND, "{}", answer.text());
        let location = url::Url::parse(&answer.location()).expect("an address");
        let pairs: Vec<(String, String)> = location.query_pairs().into_owned().collect();
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
        assert_eq!((value("state"), value("domain"), value("member_id").len()), ("s&t".to_owned(), "school1.bitrix24.ru".to_owned(), 32));
        value("code")
    }

    pub async fn token(&self, grant: &str) -> Answer {
        let settings = self.control("GET", "/bitrix24/settings", Value::Null).await;
        let told = |name: &str| settings[name].as_str().unwrap_or_default().to_owned();
        self.get(&format!("/bitrix24-auth/oauth/token/?client_id={}&client_secret={}&{grant}", told("clientId"), told("clientSecret"))).await
    }

    pub async fn authorise(&mut self) {
        let code = self.consent().await;
        let answer = self.token(&format!("grant_type=authorization_code&code={code}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let pair = answer.json();
        self.token = pair["access_token"].as_str().expect("a token").to_owned();
        self.refresh = pair["refresh_token"].as_str().expect("a token").to_owned();
    }
}
