use reqwest::Method;
use serde_json::json;

use crate::app::{Answer, App};

#[tokio::test]
async fn rooms_are_listed_and_corrected() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 24).await;
    let rooms = app.all("/api/rooms", 2, &olga.token).await;
    assert_eq!(rooms.iter().map(|room| room["name"].as_str().unwrap_or_default()).collect::<Vec<_>>(), ["Кабинет 1", "Кабинет 2", "Кабинет 3"]);
    assert!(rooms.iter().all(|room| room["branchName"].is_string()));
    let of_branch = app.all(&format!("/api/rooms?branchId={}", rooms[0]["branchId"].as_str().expect("an id")), 2, &olga.token).await;
    assert_eq!(of_branch.len(), 2);

    let path = format!("/api/rooms/{}", rooms[0]["id"].as_str().expect("an id"));
    let seen = app.get(&path, &olga.token).await.expect(200).header("etag").to_owned();
    let patch = |body| Answer::to(app.request(Method::PATCH, &path).bearer_auth(&olga.token).header("if-match", &seen).json(&body));
    let changed = patch(json!({ "name": "Большой зал", "note": "проектор" })).await.expect(200);
    assert_eq!((changed.str("/name"), changed.str("/note")), ("Большой зал", "проектор"));
    assert_eq!(changed.header("etag"), app.get(&path, &olga.token).await.expect(200).header("etag"));
    patch(json!({ "name": "Малый зал" })).await.problem(412, "changed_meanwhile");
    app.patch(&path, &olga.token, json!({ "name": " " })).await.wrong_field("/name", "required");
    app.patch("/api/rooms/1", &olga.token, json!({})).await.problem(404, "not_found");
}
