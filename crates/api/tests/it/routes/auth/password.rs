use chrono::TimeDelta;
use serde_json::json;

use crate::app::{App, PASSWORD, Person};

const NEXT: &str = "another long and quiet river";

#[tokio::test]
async fn a_new_password_ends_the_other_sessions() {
    let app = App::start().await;
    let here = app.register("olga@example.test").await;
    let elsewhere = Person::of(&app.login("olga@example.test", PASSWORD).await.expect(200));
    let change = |current: &str, next: &str| json!({ "current": current, "next": next });
    app.post("/api/auth/password", Some(&here.token), change("wrong password", NEXT)).await.wrong_field("/current", "password_wrong");
    app.post("/api/auth/password", Some(&here.token), change(PASSWORD, "short")).await.wrong_field("/next", "too_short");
    app.post("/api/auth/password", Some(&here.token), change(PASSWORD, NEXT)).await.expect(204);
    app.get("/api/auth/me", &here.token).await.expect(200);
    app.get("/api/auth/me", &elsewhere.token).await.problem(401, "session_revoked");
    app.login("olga@example.test", PASSWORD).await.expect(401);
    app.login("olga@example.test", NEXT).await.expect(200);
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_mail() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    app.post("/api/auth/forgot-password", None, json!({ "email": " OLGA@example.test" })).await.expect(202);
    app.work().await;
    let mail = app.mailbox.last_to("olga@example.test");
    assert!(mail.text.contains("Your new Zveno password"), "{}", mail.text);
    let token = mail.token_after("https://zveno.example.test/reset-password/");

    app.post("/api/auth/reset-password", None, json!({ "token": token, "password": "short" })).await.wrong_field("/password", "too_short");
    app.post("/api/auth/reset-password", None, json!({ "token": token, "password": NEXT })).await.expect(204);
    app.post("/api/auth/reset-password", None, json!({ "token": token, "password": NEXT })).await.problem(409, "reset_invalid");
    app.get("/api/auth/me", &olga.token).await.problem(401, "session_revoked");
    app.with_cookie("/api/auth/refresh", &olga.cookie).await.problem(401, "session_revoked");
    app.login("olga@example.test", NEXT).await.expect(200);
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    let app = App::start().await;
    app.post("/api/auth/forgot-password", None, json!({ "email": "nobody@example.test" })).await.expect(202);
    app.work().await;
    assert!(app.mailbox.mails().is_empty());
    app.post("/api/auth/reset-password", None, json!({ "token": "made-up", "password": NEXT })).await.problem(409, "reset_invalid");
}

#[tokio::test]
async fn a_link_works_for_an_hour_and_few_are_sent() {
    let app = App::start().await;
    app.register("olga@example.test").await;
    for _ in 0..5 {
        app.post("/api/auth/forgot-password", None, json!({ "email": "olga@example.test" })).await.expect(202);
        app.work().await;
    }
    assert_eq!(app.mailbox.mails().len(), 3);
    let token = app.mailbox.last_to("olga@example.test").token_after("/reset-password/");
    app.clock.advance(TimeDelta::minutes(61));
    app.post("/api/auth/reset-password", None, json!({ "token": token, "password": NEXT })).await.problem(409, "reset_invalid");
}
