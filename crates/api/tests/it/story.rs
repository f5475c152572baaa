//! A whole life of an account: a school begins, somebody joins, protects themselves, forgets, is robbed, is let go.

use chrono::TimeDelta;
use serde_json::json;

use crate::app::{App, PASSWORD, Person};

#[tokio::test]
async fn a_life_of_an_account() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    app.patch("/api/organization", &olga.token, json!({ "name": "Школа «Луна»" })).await.expect(200);

    // Anna joins as a manager and may not do what only admins may.
    let anna = app.colleague(&olga, "manager").await;
    app.get("/api/team/members", &anna.token).await.expect(200);
    app.post("/api/api-keys", Some(&anna.token), json!({ "name": "A", "scopes": ["school:read"] })).await.problem(403, "forbidden");

    // She becomes an admin; the same token may more from now on.
    let member = format!("/api/team/members/{}", anna.id);
    app.patch(&member, &olga.token, json!({ "role": "admin" })).await.expect(200);
    let key = app.api_key(&anna, &["organisation:read"]).await;
    let secret = key["secret"].as_str().expect("a secret").to_owned();

    // Her day goes on beyond the access token's life.
    app.clock.advance(TimeDelta::minutes(20));
    app.get("/api/auth/me", &anna.token).await.problem(401, "token_invalid");
    let fresh = app.with_cookie("/api/auth/refresh", &anna.cookie).await.expect(200);

    // Somebody copied her old cookie: both are out.
    app.clock.advance(TimeDelta::minutes(1));
    app.with_cookie("/api/auth/refresh", &anna.cookie).await.problem(401, "session_revoked");
    app.get("/api/auth/me", fresh.str("/accessToken")).await.problem(401, "session_revoked");

    // She sets a new password, and forgets nothing else.
    app.post("/api/auth/forgot-password", None, json!({ "email": anna.email })).await.expect(202);
    app.work().await;
    let token = app.mailbox.last_to(&anna.email).token_after("/reset-password/");
    app.post("/api/auth/reset-password", None, json!({ "token": token, "password": "a far quieter river" })).await.expect(204);
    app.login(&anna.email, PASSWORD).await.expect(401);
    let anna = Person::of(&app.login(&anna.email, "a far quieter river").await.expect(200));
    app.get("/api/organization", &secret).await.expect(200);

    // She leaves: she, her sessions and her keys have no access; what she did stays told.
    let olga = Person::of(&app.login("olga@example.test", PASSWORD).await.expect(200));
    app.patch(&member, &olga.token, json!({ "disabled": true })).await.expect(200);
    app.get("/api/auth/me", &anna.token).await.problem(401, "session_revoked");
    app.get("/api/organization", &secret).await.problem(401, "api_key_invalid");
    app.login(&anna.email, "a far quieter river").await.problem(403, "member_disabled");
    let told = app.get(&format!("/api/audit?actorId={}", anna.id), &olga.token).await.expect(200);
    let actions: Vec<&str> = told.body["items"].as_array().expect("a list").iter().filter_map(|one| one["action"].as_str()).collect();
    assert_eq!(actions, ["sign_in", "reset_password", "refresh_reused", "create", "sign_in", "join"]);
}
