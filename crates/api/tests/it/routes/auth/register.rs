use reqwest::Method;
use serde_json::json;

use crate::app::{Answer, App, Options, PASSWORD};

#[tokio::test]
async fn a_new_organisation_has_its_owner_signed_in() {
    let app = App::start().await;
    let body = json!({ "organization": "  Школа   «Звезда» ", "name": "Ольга", "email": " Olga@Example.TEST ", "password": PASSWORD });
    let answer = app.post("/api/auth/register", None, body).await.expect(201);
    assert_eq!(answer.str("/tokenType"), "Bearer");
    assert_eq!(answer.body["expiresIn"], 900);
    assert_eq!(answer.str("/user/role"), "owner");
    assert_eq!(answer.str("/organization/name"), "Школа «Звезда»");
    let cookie = answer.header("set-cookie");
    for part in ["HttpOnly", "SameSite=Strict", "Path=/api/auth", "Secure"] {
        assert!(cookie.contains(part), "{part} is missing: {cookie}");
    }
    app.login("olga@example.test", PASSWORD).await.expect(200);
}

#[tokio::test]
async fn an_address_has_one_account() {
    let app = App::start().await;
    app.register("olga@example.test").await;
    let body = json!({ "organization": "B", "name": "B", "email": "OLGA@example.test", "password": PASSWORD });
    app.post("/api/auth/register", None, body).await.problem(409, "email_taken");
}

#[tokio::test]
async fn every_wrong_field_is_named() {
    let app = App::start().await;
    let body = json!({ "organization": " ", "name": "x".repeat(201), "email": "nobody", "password": "short", "timeZone": "Mars/Base" });
    let answer = app.post("/api/auth/register", None, body).await;
    let answer = answer.wrong_field("/organization", "required").wrong_field("/name", "too_long").wrong_field("/email", "not_an_email");
    answer.wrong_field("/password", "too_short").wrong_field("/timeZone", "not_a_time_zone");
    let body = json!({ "organization": "A", "name": "A", "email": "a@example.test", "password": "Qwerty123456" });
    app.post("/api/auth/register", None, body).await.wrong_field("/password", "password_common");
    app.post("/api/auth/register", None, json!({ "organization": 5 })).await.wrong_field("/organization", "wrong_type");
    app.post("/api/auth/register", None, json!({ "organization": "A" })).await.wrong_field("/name", "required");
}

#[tokio::test]
async fn sentences_come_in_the_callers_language() {
    let app = App::start().await;
    let request = app.request(Method::POST, "/api/auth/register").header("accept-language", "ru").json(&json!({}));
    let request = request.build().expect("a request");
    // Both languages are asked for; the header set last is read last, so only Russian is left here.
    assert_eq!(request.headers().get_all("accept-language").iter().count(), 2);
    let plain = reqwest::Client::builder().no_proxy().build().expect("a client");
    let request =
        plain.post(format!("http://{}/api/auth/register", app.address)).header("accept-language", "ru-RU,ru;q=0.9,en;q=0.5").json(&json!({}));
    let answer = Answer::to(request).await.problem(422, "validation_failed");
    assert_eq!(answer.str("/title"), "Проверьте форму");
    assert_eq!(answer.header("content-language"), "ru");
}

#[tokio::test]
async fn on_plain_http_the_cookie_is_not_secure() {
    let app = App::with(Options { public_url: "http://127.0.0.1:8080", ..Options::default() }).await;
    let body = json!({ "organization": "A", "name": "A", "email": "a@example.test", "password": PASSWORD });
    let answer = app.post("/api/auth/register", None, body).await.expect(201);
    assert!(!answer.header("set-cookie").contains("Secure"));
    assert!(answer.headers.get("strict-transport-security").is_none());
}
