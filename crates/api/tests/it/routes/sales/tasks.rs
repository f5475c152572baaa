use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::put;
use crate::app::App;

fn titles(all: &[Value]) -> Vec<&str> {
    all.iter().filter_map(|task| task["title"].as_str()).collect()
}

#[tokio::test]
async fn tasks_are_listed_as_they_are_due_and_done() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let now: DateTime<Utc> = app.ctx.clock.now();
    for (title, hours) in [("Завтра", Some(24)), ("Когда-нибудь", None), ("Вчера", Some(-24)), ("Потом", None)] {
        let due = hours.map(|hours| now + TimeDelta::hours(hours));
        let made = app.post("/api/crm/tasks", Some(&olga.token), json!({ "title": title, "dueAt": due, "kind": "call" })).await.expect(201);
        assert_eq!((made.str("/assignee/id"), made.str("/kind")), (olga.id.as_str(), "call"));
    }
    let open = app.all("/api/crm/tasks", 1, &olga.token).await;
    assert_eq!(titles(&open)[..2], ["Вчера", "Завтра"]);
    assert_eq!(open.len(), 4, "those without a day come last, each once");
    let late = app.all(&format!("/api/crm/tasks?dueUntil={}", now.format("%Y-%m-%dT%H:%M:%SZ")), 5, &olga.token).await;
    assert_eq!(titles(&late), ["Вчера"]);

    let path = format!("/api/crm/tasks/{}", open[0]["id"].as_str().expect("an id"));
    let done = app.patch(&path, &olga.token, json!({ "isDone": true, "result": "дозвонилась" })).await.expect(200);
    assert!(done.body["doneAt"].is_string());
    app.clock.advance(TimeDelta::seconds(1));
    assert_eq!(app.patch(&path, &olga.token, json!({ "isDone": true })).await.expect(200).body["doneAt"], done.body["doneAt"], "done once");
    assert_eq!(titles(&app.all("/api/crm/tasks?state=done", 5, &olga.token).await), ["Вчера"]);
    assert_eq!(app.all("/api/crm/tasks", 5, &olga.token).await.len(), 3);
    assert!(app.patch(&path, &olga.token, json!({ "isDone": false })).await.expect(200).body["doneAt"].is_null());

    let replaced = put(&app, &olga, &path, json!({ "title": "Иначе" })).await.expect(200);
    assert_eq!((replaced.body["assignee"].clone(), replaced.str("/result"), replaced.str("/kind")), (Value::Null, "", "task"));
    assert_eq!(app.delete(&path, &olga.token).await.status, 204);
    assert_eq!(app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200).str("/title"), "Иначе");
    for (body, pointer, code) in [
        (json!({}), "/title", "required"),
        (json!({ "title": "Т", "assigneeId": path[15..] }), "/assigneeId", "no_such_record"),
        (json!({ "title": "Т", "dealId": olga.id }), "/dealId", "no_such_record"),
    ] {
        app.post("/api/crm/tasks", Some(&olga.token), body).await.wrong_field(pointer, code);
    }
}

#[tokio::test]
async fn a_timeline_holds_what_was_said_done_moved_and_paid() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 8).await;
    let payment = app.all("/api/payments", 50, &olga.token).await.remove(0);
    let name = payment["student"]["name"].as_str().expect("a name");
    let contact = app.all(&format!("/api/crm/contacts?q={name}"), 50, &olga.token).await.remove(0);
    let deal = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс", "contactId": contact["id"] })).await.expect(201);
    app.clock.advance(TimeDelta::seconds(10));
    let stages = super::stages(&app, &olga).await;
    app.patch(deal.header("location"), &olga.token, json!({ "stageId": stages[1]["id"] })).await.expect(200);
    app.clock.advance(TimeDelta::seconds(10));
    let call = json!({ "kind": "call", "direction": "out", "durationSeconds": 95, "contactId": contact["id"], "dealId": deal.body["id"], "body": "Договорились" });
    let call = app.post("/api/crm/communications", Some(&olga.token), call).await.expect(201);
    app.clock.advance(TimeDelta::seconds(10));
    let task = app.post("/api/crm/tasks", Some(&olga.token), json!({ "title": "Перезвонить", "contactId": contact["id"] })).await.expect(201);
    app.patch(task.header("location"), &olga.token, json!({ "isDone": true })).await.expect(200);

    let path = format!("/api/crm/contacts/{}/timeline", contact["id"].as_str().expect("an id"));
    let whole = app.all(&path, 50, &olga.token).await;
    let kinds: Vec<&str> = whole.iter().filter_map(|entry| entry["kind"].as_str()).collect();
    assert_eq!(kinds[..4], ["task", "call", "move", "move"]);
    assert!(kinds[4..].iter().all(|kind| *kind == "payment") && kinds.len() > 4, "{kinds:?}");
    assert_eq!(whole[2]["durationSeconds"].as_i64(), Some(10));
    assert_eq!((whole[1]["id"].as_str(), whole[1]["actor"]["id"].as_str()), (Some(call.str("/id")), Some(olga.id.as_str())));
    assert_eq!(app.all(&path, 1, &olga.token).await, whole, "page by page the same");
    for (kinds, expected) in [("call", vec!["call"]), ("task,move", vec!["task", "move", "move"]), ("note,email", vec![])] {
        let some = app.all(&format!("{path}?kinds={kinds}"), 1, &olga.token).await;
        assert_eq!(some.iter().filter_map(|entry| entry["kind"].as_str()).collect::<Vec<_>>(), expected, "{kinds}");
    }
    assert_eq!(app.all(&format!("{path}?kinds=payment"), 50, &olga.token).await, whole[4..]);
    assert_eq!(app.all(&format!("{path}?kinds="), 50, &olga.token).await, whole);
    app.get(&format!("{path}?kinds=call,telepathy"), &olga.token).await.wrong_field("/kinds", "unknown_value");
    let of_deal = app.all(&format!("{}/timeline", deal.header("location")), 50, &olga.token).await;
    assert_eq!(of_deal.iter().filter_map(|entry| entry["kind"].as_str()).collect::<Vec<_>>(), ["call", "move", "move"]);

    app.patch(call.header("location"), &olga.token, json!({ "body": "" })).await.expect(200);
    for (body, pointer, code) in [
        (json!({ "body": "ничья" }), "/contactId", "required"),
        (json!({ "contactId": contact["id"] }), "/body", "required"),
        (json!({ "contactId": contact["id"], "body": "x", "kind": "call", "durationSeconds": -1 }), "/durationSeconds", "out_of_range"),
    ] {
        app.post("/api/crm/communications", Some(&olga.token), body).await.wrong_field(pointer, code);
    }
    app.get("/api/crm/communications", &olga.token).await.wrong_field("/contactId", "required");
    assert_eq!(app.delete(call.header("location"), &olga.token).await.status, 204);
    assert_eq!(app.all(&path, 50, &olga.token).await.len(), whole.len() - 1);
}

#[tokio::test]
async fn a_task_is_found_by_the_words_of_its_title() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    for (title, note) in [("Позвонить родителям", ""), ("Счёт за ноябрь", "обсудить звонок"), ("Купить мел", "")]
    {
        app.post("/api/crm/tasks", Some(&olga.token), json!({ "title": title, "note": note })).await.expect(201);
    }
    app.post("/api/crm/tasks", Some(&boris.token), json!({ "title": "Позвонить чужим" })).await.expect(201);
    for (typed, expected) in [
        ("родителям", vec!["Позвонить родителям"]),
        ("РОДИТЕЛИ позвонить", vec!["Позвонить родителям"]),
        ("счет", vec!["Счёт за ноябрь"]),
        ("нояб", vec!["Счёт за ноябрь"]),
        ("звонок", vec!["Счёт за ноябрь"]),
        ("верблюд", vec![]),
        ("чужим", vec![]),
    ] {
        assert_eq!(titles(&app.all(&format!("/api/crm/tasks?q={typed}"), 2, &olga.token).await), expected, "{typed}");
    }
    for nothing in ["", "%00", "%20", "!!!", "%27%3A*%26%7C"] {
        assert_eq!(app.all(&format!("/api/crm/tasks?q={nothing}"), 5, &olga.token).await.len(), 3, "{nothing}");
    }
    let found = app.all(&format!("/api/crm/tasks?q=мел&assigneeId={}", olga.id), 5, &olga.token).await;
    assert_eq!(titles(&found), ["Купить мел"]);
    assert_eq!(app.all("/api/crm/tasks?q=мел&state=done", 5, &olga.token).await.len(), 0);
}
