use reqwest::Method;
use serde_json::{Value, json};

use crate::app::{Answer, App, PASSWORD};

#[tokio::test]
async fn roles_change_and_access_ends_at_once() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let manager = app.colleague(&olga, "manager").await;
    let list = app.get("/api/team/members", &manager.token).await.expect(200);
    let member = |id: &str| list.body["items"].as_array().expect("a list").iter().find(|one| one["id"] == id).cloned().expect("the member");
    assert_eq!(member(&olga.id)["role"], "owner");
    assert!(member(&olga.id)["lastSeenAt"].is_string());

    let path = format!("/api/team/members/{}", manager.id);
    app.patch(&path, &manager.token, json!({ "role": "owner" })).await.problem(403, "forbidden");
    app.patch(&path, &olga.token, json!({ "role": "king" })).await.wrong_field("/role", "unknown_value");
    let changed = app.patch(&path, &olga.token, json!({ "role": "teacher" })).await.expect(200);
    assert_eq!(changed.str("/role"), "teacher");
    assert_eq!(changed.header("etag"), format!("\"{}\"", changed.body["version"]));
    // The role counts from the next request on, whatever the token says.
    app.get("/api/audit", &manager.token).await.problem(403, "forbidden");

    let stale = app.request(Method::PATCH, &path).bearer_auth(&olga.token).header("if-match", "\"1\"").json(&json!({ "role": "viewer" }));
    let stale = Answer::to(stale).await.problem(412, "changed_meanwhile");
    assert_eq!(stale.body["version"], changed.body["version"]);

    app.patch(&path, &olga.token, json!({ "disabled": true })).await.expect(200);
    app.get("/api/auth/me", &manager.token).await.problem(401, "session_revoked");
    app.login(&manager.email, PASSWORD).await.problem(403, "member_disabled");
    app.patch(&path, &olga.token, json!({ "disabled": false })).await.expect(200);
    app.login(&manager.email, PASSWORD).await.expect(200);
}

#[tokio::test]
async fn an_organisation_keeps_an_owner() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let admin = app.colleague(&olga, "admin").await;
    let (of_olga, of_admin) = (format!("/api/team/members/{}", olga.id), format!("/api/team/members/{}", admin.id));
    app.patch(&of_olga, &olga.token, json!({ "role": "viewer" })).await.problem(403, "own_membership");
    app.patch(&of_olga, &admin.token, json!({ "role": "viewer" })).await.problem(403, "owner_only");
    app.patch(&of_admin, &olga.token, json!({ "role": "owner" })).await.expect(200);
    // Two owners who would remove each other at the same moment: one of them stays.
    let one = app.patch(&of_olga, &admin.token, json!({ "role": "viewer" }));
    let other = app.patch(&of_admin, &olga.token, json!({ "role": "viewer" }));
    let (one, other) = tokio::join!(one, other);
    let done = [one.status, other.status].iter().filter(|status| **status == 200).count();
    assert_eq!(done, 1, "{} / {}", one.text, other.text);
}

#[tokio::test]
async fn the_matrix_of_roles_is_shown() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let roles = app.get("/api/team/roles", &olga.token).await.expect(200);
    let rights = |role: &str| -> Value {
        roles.body["roles"].as_array().expect("roles").iter().find(|one| one["role"] == role).expect("the role")["permissions"].clone()
    };
    assert_eq!(rights("owner"), roles.body["permissions"]);
    assert_eq!(rights("student"), json!(["organisation:read"]));
}

#[tokio::test]
async fn a_key_makes_no_owner_and_removes_none() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let admin = app.colleague(&olga, "admin").await;
    let key = app.api_key(&olga, &["team:manage", "team:read"]).await;
    let secret = key["secret"].as_str().expect("a secret");
    let path = format!("/api/team/members/{}", admin.id);
    app.patch(&path, secret, json!({ "role": "owner" })).await.problem(403, "person_only");
    app.patch(&path, &olga.token, json!({ "role": "owner" })).await.expect(200);
    app.patch(&path, secret, json!({ "disabled": true })).await.problem(403, "person_only");
    app.patch(&path, &olga.token, json!({ "role": "admin" })).await.expect(200);
    app.patch(&path, secret, json!({ "role": "viewer" })).await.expect(200);
}

#[tokio::test]
async fn what_a_member_did_is_theirs_alone() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let manager = app.colleague(&olga, "manager").await;
    app.post("/api/crm/companies", Some(&manager.token), json!({ "name": "Ромашка" })).await.expect(201);
    app.post("/api/crm/companies", Some(&olga.token), json!({ "name": "Лютик" })).await.expect(201);
    let path = format!("/api/team/members/{}/activity", manager.id);
    let done = app.get(&format!("{path}?limit=1"), &olga.token).await.expect(200);
    assert_eq!((done.str("/items/0/action"), done.str("/items/0/title")), ("create", "Ромашка"));
    let older = app.get(&format!("{path}?limit=50&cursor={}", done.str("/nextCursor")), &olga.token).await.expect(200).body;
    let older = older["items"].as_array().expect("entries");
    assert!(!older.is_empty() && older.iter().all(|entry| entry["actor"]["id"] == manager.id.as_str()), "{older:?}");
    app.get(&path, &manager.token).await.problem(403, "forbidden");
    let boris = app.register("boris@example.test").await;
    app.get(&path, &boris.token).await.problem(404, "not_found");
}
