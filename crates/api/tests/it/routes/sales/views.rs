use serde_json::json;

use super::{id, put};
use crate::app::App;

#[tokio::test]
async fn a_view_is_ones_own_until_it_is_shared() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let boris = app.colleague(&olga, "viewer").await;
    let new = json!({ "recordKind": "contact", "name": "Мои новые", "settings": { "search": { "sort": "-createdAt" } } });
    let made = app.post("/api/crm/views", Some(&olga.token), new).await.expect(201);
    let path = made.header("location").to_owned();
    assert_eq!(app.get("/api/crm/views", &boris.token).await.expect(200).body["items"], json!([]));
    app.get(&path, &boris.token).await.problem(404, "not_found");

    let shared = app.patch(&path, &olga.token, json!({ "isShared": true })).await.expect(200);
    assert_eq!(shared.body["settings"]["search"]["sort"], "-createdAt");
    assert_eq!(id(&app.get("/api/crm/views?recordKind=contact", &boris.token).await.expect(200).body["items"][0]), id(&made.body));
    assert_eq!(app.get("/api/crm/views?recordKind=deal", &boris.token).await.expect(200).body["items"], json!([]));
    app.patch(&path, &boris.token, json!({ "name": "Чужой" })).await.problem(403, "forbidden");
    app.delete(&path, &boris.token).await.problem(403, "forbidden");

    let replaced = put(&app, &olga, &path, json!({ "name": "Все" })).await.expect(200);
    assert_eq!((replaced.body["isShared"].as_bool(), &replaced.body["settings"]), (Some(false), &json!({})));
    app.patch(&path, &olga.token, json!({ "name": " " })).await.wrong_field("/name", "required");
    app.patch(&path, &olga.token, json!({ "settings": [1] })).await.wrong_field("/settings", "wrong_type");
    app.patch(&path, &olga.token, json!({ "settings": { "a": "\u{0}" } })).await.wrong_field("/settings", "wrong_type");
    app.delete(&path, &olga.token).await.expect(204);
    app.get(&path, &olga.token).await.problem(404, "not_found");
}
