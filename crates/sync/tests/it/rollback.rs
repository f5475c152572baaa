//! Undo: created rows go, updated ones return, edits of people stay and are listed.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::{Account, TestApp, assert_same};

use crate::school::{content_of, migrate, roll_back, start};

async fn rename(app: &TestApp, who: &Account, student: &Value, name: &str) {
    let path = format!("/api/students/{}", student["id"].as_str().expect("an id"));
    let shown = app.request(Method::GET, &path, Some(&who.token)).send().await.expect("an answer");
    let etag = shown.headers()["etag"].clone();
    let patched =
        app.request(Method::PATCH, &path, Some(&who.token)).header("if-match", etag).json(&json!({ "name": name })).send().await.expect("an answer");
    assert!(patched.status().is_success(), "{}", patched.text().await.unwrap_or_default());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rollback_leaves_nothing_but_what_people_edited() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let empty = content_of(&app, &who).await;
    let run = migrate(&app, &sandbox, &who, json!({})).await;
    let students = app.get("/api/students?limit=2", &who.token).await;
    rename(&app, &who, &students["items"][0], "Имя от руки").await;

    let id = run["id"].as_str().expect("an id");
    let preview = app.get(&format!("/api/migration/{id}/rollback-preview"), &who.token).await;
    let edited: Vec<&str> = preview["edited"].as_array().expect("rows").iter().map(|row| row["title"].as_str().expect("a title")).collect();
    assert!(edited.contains(&"Имя от руки"), "{preview}");
    let run = roll_back(&app, &who, &run, json!({})).await;
    assert_eq!(run["status"], "rolled_back", "{run}");
    let left = app.get("/api/students?limit=10", &who.token).await;
    assert_eq!(left["items"].as_array().expect("items").len(), 1, "{left}");
    assert_eq!(left["items"][0]["name"], "Имя от руки");
    let kept = app.get(&format!("/api/migration/{id}/kept"), &who.token).await;
    assert!(kept["items"].as_array().expect("items").iter().any(|row| row["table"] == "students" && row["why"] == "edited"), "{kept}");

    // The kept student is known still: moving again does not double it, and the hand-written name stays.
    let again = migrate(&app, &sandbox, &who, json!({})).await;
    let total = app.get("/api/students?limit=1", &who.token).await["total"].clone();
    assert_eq!(total, 262, "{again}");
    let found = app.get("/api/students?q=%D0%BE%D1%82%20%D1%80%D1%83%D0%BA%D0%B8", &who.token).await;
    assert_eq!(found["items"].as_array().expect("items").len(), 1, "{found}");
    let run = roll_back(&app, &who, &again, json!({ "discardEdits": true })).await;
    assert_eq!(run["status"], "rolled_back");
    let left = content_of(&app, &who).await;
    assert!(left["students"].len() <= 1 && left["transactions"].is_empty() && left["lessons"].is_empty());
    assert!(empty["students"].is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn updated_rows_return_to_what_they_were() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    migrate(&app, &sandbox, &who, json!({})).await;
    let before = content_of(&app, &who).await;
    let held = sandbox.control("GET", "alfacrm/data/customer", None).await;
    let customer =
        held.as_array().or_else(|| held["items"].as_array()).expect("customers").iter().find(|row| row["is_study"] == 1).expect("a client").clone();
    sandbox.change(json!({ "kind": "customer", "op": "update", "id": customer["id"], "data": { "name": "Переименован Источником" } })).await;
    sandbox.change(json!({ "kind": "room", "op": "create", "data": { "name": "Новый кабинет", "branch_id": 1, "is_enabled": 1 } })).await;

    let second = migrate(&app, &sandbox, &who, json!({})).await;
    assert_eq!(crate::school::count(&second, "students", "updated"), 1, "{second}");
    assert_eq!(crate::school::count(&second, "rooms", "created"), 1, "{second}");
    let run = roll_back(&app, &who, &second, json!({})).await;
    assert_eq!((run["rollback"]["kept"].as_i64(), run["status"].as_str()), (Some(0), Some("rolled_back")), "{run}");
    assert_same(&before, &content_of(&app, &who).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rollback_to_nothing_leaves_nothing() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let empty = content_of(&app, &who).await;
    let run = migrate(&app, &sandbox, &who, json!({})).await;
    let rolled = roll_back(&app, &who, &run, json!({})).await;
    assert_eq!(rolled["rollback"]["kept"], 0, "{rolled}");
    assert_same(&empty, &content_of(&app, &who).await);
}
