use chrono::TimeDelta;
use domain::clock::Clock;
use serde_json::json;

use crate::app::App;

#[tokio::test]
async fn a_key_does_what_its_scopes_allow() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let key = app.api_key(&olga, &["audit:read", "organisation:read"]).await;
    let secret = key["secret"].as_str().expect("a secret");
    assert!(secret.starts_with("zv_") && secret.starts_with(key["prefix"].as_str().expect("a prefix")));
    app.get("/api/organization", secret).await.expect(200);
    app.get("/api/audit", secret).await.expect(200);
    app.get("/api/team/members", secret).await.problem(403, "forbidden");
    let me = app.get("/api/auth/me", secret).await.expect(200);
    assert_eq!(me.body["permissions"], json!(["audit:read", "organisation:read"]));

    let list = app.get("/api/api-keys", &olga.token).await.expect(200);
    assert!(!list.text.contains(secret) && list.body["items"][0].get("secret").is_none());
    assert!(list.body["items"][0]["lastUsedAt"].is_string());
    app.delete(&format!("/api/api-keys/{}", key["id"].as_str().expect("an id")), &olga.token).await.expect(204);
    app.get("/api/organization", secret).await.problem(401, "api_key_invalid");
}

#[tokio::test]
async fn a_key_cannot_make_keys_or_be_a_person() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let key = app.api_key(&olga, &["api_keys:manage"]).await;
    let secret = key["secret"].as_str().expect("a secret");
    app.post("/api/api-keys", Some(secret), json!({ "name": "More", "scopes": ["api_keys:manage"] })).await.problem(403, "person_only");
    app.get("/api/auth/sessions", secret).await.problem(403, "person_only");
    app.patch("/api/auth/me", secret, json!({ "name": "Robot" })).await.problem(403, "person_only");
}

#[tokio::test]
async fn a_key_ends_with_its_time_and_with_its_maker() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let admin = app.colleague(&olga, "admin").await;
    let soon = app.clock.now() + TimeDelta::minutes(5);
    let body = json!({ "name": "Short", "scopes": ["organisation:read"], "expiresAt": soon });
    let short = app.post("/api/api-keys", Some(&admin.token), body).await.expect(201).str("/secret").to_owned();
    let long = app.api_key(&admin, &["audit:read", "organisation:read"]).await["secret"].as_str().expect("a secret").to_owned();
    app.get("/api/organization", &short).await.expect(200);
    app.clock.advance(TimeDelta::minutes(6));
    app.get("/api/organization", &short).await.problem(401, "api_key_invalid");

    app.get("/api/audit", &long).await.expect(200);
    let member = format!("/api/team/members/{}", admin.id);
    app.patch(&member, &olga.token, json!({ "role": "viewer" })).await.expect(200);
    app.get("/api/audit", &long).await.problem(403, "forbidden");
    app.patch(&member, &olga.token, json!({ "disabled": true })).await.expect(200);
    app.get("/api/organization", &long).await.problem(401, "api_key_invalid");
}

#[tokio::test]
async fn what_a_key_may_is_checked_when_it_is_made() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let body = json!({ "name": "", "scopes": ["fly", "school:read"], "expiresAt": "2001-01-01T00:00:00Z" });
    let answer = app.post("/api/api-keys", Some(&olga.token), body).await.wrong_field("/name", "required").wrong_field("/scopes/0", "unknown_value");
    answer.wrong_field("/expiresAt", "in_the_past");
    app.post("/api/api-keys", Some(&olga.token), json!({ "name": "A", "scopes": [] })).await.wrong_field("/scopes", "required");
    app.get("/api/organization", "zv_made-up").await.problem(401, "api_key_invalid");
}
