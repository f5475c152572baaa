use api::{ApiSettings, Limits};
use reqwest::Method;
use serde_json::json;

use crate::app::{Answer, App, Options};

#[tokio::test]
async fn another_sites_page_writes_nothing() {
    let app = App::start().await;
    let login =
        |origin: &str| app.request(Method::POST, "/api/auth/login").header("origin", origin).json(&json!({ "email": "a@b.test", "password": "x" }));
    for foreign in ["https://evil.example.test", "null", "https://zveno.example.test.evil.test", "http://zveno.example.test"] {
        Answer::to(login(foreign)).await.problem(403, "foreign_origin");
    }
    for own in ["https://zveno.example.test".to_owned(), format!("http://{}", app.address)] {
        Answer::to(login(&own)).await.problem(401, "invalid_credentials");
    }
}

#[tokio::test]
async fn a_named_interface_elsewhere_may_call() {
    let api = ApiSettings { limits: Limits::unlimited(), frontend_origin: Some("https://app.example.test".to_owned()), ..ApiSettings::default() };
    let app = App::with(Options { api, ..Options::default() }).await;
    let ask = |origin: &str| {
        let request = app.request(Method::OPTIONS, "/api/auth/login").header("origin", origin);
        Answer::to(request.header("access-control-request-method", "POST").header("access-control-request-headers", "authorization,x-zveno-csrf"))
    };
    assert_eq!(ask("https://app.example.test").await.header("access-control-allow-origin"), "https://app.example.test");
    assert_ne!(ask("https://evil.example.test").await.header("access-control-allow-origin"), "https://evil.example.test");
    let login = app.request(Method::POST, "/api/auth/login").header("origin", "https://app.example.test");
    Answer::to(login.json(&json!({ "email": "a@b.test", "password": "x" }))).await.problem(401, "invalid_credentials");
}
