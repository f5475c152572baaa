use reqwest::Method;
use serde_json::{Value, json};

use crate::app::{Answer, App, Person};

async fn create(app: &App, person: &Person, key: &str, body: Value) -> Answer {
    let request = app.request(Method::POST, "/api/api-keys").bearer_auth(&person.token).header("idempotency-key", key);
    Answer::to(request.json(&body)).await
}

fn robot(name: &str) -> Value {
    json!({ "name": name, "scopes": ["organisation:read"] })
}

#[tokio::test]
async fn a_repeat_is_answered_and_not_done_again() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let first = create(&app, &olga, "key-1", robot("A")).await.expect(201);
    let again = create(&app, &olga, "key-1", robot("A")).await.expect(201);
    assert_eq!(first.body, again.body);
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(app.get("/api/api-keys", &olga.token).await.body["items"].as_array().map(Vec::len), Some(1));
    create(&app, &olga, "key-1", robot("B")).await.problem(422, "idempotency_key_reused");
    create(&app, &olga, "key-2", robot("A")).await.expect(201);
    // Another person's key of the same name is another key.
    let boris = app.register("boris@example.test").await;
    create(&app, &boris, "key-1", robot("B")).await.expect(201);
}

#[tokio::test]
async fn a_refusal_uses_up_no_key() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    create(&app, &olga, "key-1", robot("")).await.expect(422);
    create(&app, &olga, "key-1", robot("A")).await.expect(201);
    create(&app, &olga, "has spaces", robot("A")).await.problem(400, "idempotency_key_invalid");
}

#[tokio::test]
async fn of_two_at_once_one_is_done() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let (one, other) = tokio::join!(create(&app, &olga, "key-1", robot("A")), create(&app, &olga, "key-1", robot("A")));
    for answer in [one, other] {
        assert!(answer.status == 201 || answer.body["code"] == "idempotency_in_flight", "{}", answer.text);
    }
    assert_eq!(app.get("/api/api-keys", &olga.token).await.body["items"].as_array().map(Vec::len), Some(1));
}
