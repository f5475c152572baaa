use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{id, put, stages};
use crate::app::App;

#[tokio::test]
async fn a_deal_goes_its_way_and_leaves_a_history() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let stages = stages(&app, &olga).await;
    let (first, second, won, lost) = (id(&stages[0]), id(&stages[1]), id(&stages[5]), id(&stages[6]));
    let made = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Английский", "amountMinor": 9_600_000 })).await.expect(201);
    let path = made.header("location").to_owned();
    assert_eq!(
        (made.str("/stage/id"), made.str("/stage/kind"), made.str("/owner/id"), made.str("/currency")),
        (first, "open", olga.id.as_str(), "RUB")
    );

    app.clock.advance(TimeDelta::seconds(90));
    let moved = app.patch(&path, &olga.token, json!({ "stageId": second })).await.expect(200);
    assert_eq!((moved.str("/stage/id"), moved.body["closedAt"].clone()), (second, Value::Null));
    app.clock.advance(TimeDelta::seconds(30));
    let closed = app.patch(&path, &olga.token, json!({ "stageId": won })).await.expect(200);
    assert!(closed.body["closedAt"].is_string());
    assert_eq!(app.all("/api/crm/deals?status=won", 5, &olga.token).await.len(), 1);
    let reasons = app.get("/api/pipeline/loss-reasons", &olga.token).await.expect(200).body;
    let reason = id(&reasons["items"][0]);
    let failed = app.patch(&path, &olga.token, json!({ "stageId": lost, "lossReasonId": reason })).await.expect(200);
    assert_eq!(failed.str("/lossReason/id"), reason);
    let again = app.patch(&path, &olga.token, json!({ "stageId": second })).await.expect(200);
    assert_eq!(
        (again.body["closedAt"].clone(), again.body["lossReason"].clone()),
        (Value::Null, Value::Null),
        "an open deal is neither won nor lost"
    );

    let history = app.get(&format!("/api/pipeline/stages/{second}/history"), &olga.token).await.expect(200).body;
    let items = history["items"].as_array().expect("items");
    let way: Vec<(Option<&str>, Option<&str>, Option<i64>)> =
        items.iter().map(|one| (one["fromStageId"].as_str(), one["toStageId"].as_str(), one["durationSeconds"].as_i64())).collect();
    assert_eq!(way, [(Some(lost), Some(second), Some(0)), (Some(second), Some(won), Some(30)), (Some(first), Some(second), Some(90))]);
    assert_eq!((items[0]["actor"]["id"].as_str(), items[0]["actor"]["name"].as_str()), (Some(olga.id.as_str()), Some("Ольга Петрова")));
    assert_eq!(items[0]["dealId"], made.body["id"]);
    let page = app.get(&format!("/api/pipeline/stages/{second}/history?limit=2"), &olga.token).await.expect(200);
    let rest =
        app.get(&format!("/api/pipeline/stages/{second}/history?limit=2&cursor={}", page.str("/nextCursor")), &olga.token).await.expect(200).body;
    assert_eq!((rest["items"].as_array().map(Vec::len), &rest["nextCursor"]), (Some(1), &Value::Null));
    assert_eq!(app.get(&path, &olga.token).await.expect(200).body["moves"].as_array().map(Vec::len), Some(5));
}

#[tokio::test]
async fn columns_keep_their_sums_and_their_order() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let stages = stages(&app, &olga).await;
    let (first, second) = (id(&stages[0]), id(&stages[1]));
    let mut paths = Vec::new();
    for (title, amount) in [("Первая", 100), ("Вторая", 200), ("Третья", 300)] {
        let made = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": title, "amountMinor": amount })).await.expect(201);
        paths.push(made.header("location").to_owned());
        app.clock.advance(TimeDelta::seconds(1));
    }
    let sums = || async {
        let board = app.get("/api/pipeline", &olga.token).await.expect(200).body;
        let of = |at: usize| {
            (board["items"][0]["stages"][at]["dealsCount"].as_i64(), board["items"][0]["stages"][at]["amounts"][0]["amountMinor"].as_i64())
        };
        (of(0), of(1))
    };
    assert_eq!(sums().await, ((Some(3), Some(600)), (Some(0), None)));
    app.patch(&paths[0], &olga.token, json!({ "stageId": second, "amountMinor": 150 })).await.expect(200);
    assert_eq!(sums().await, ((Some(2), Some(500)), (Some(1), Some(150))));
    app.delete(&paths[1], &olga.token).await;
    assert_eq!(sums().await, ((Some(1), Some(300)), (Some(1), Some(150))));
    app.post(&format!("{}/restore", paths[1]), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(sums().await, ((Some(2), Some(500)), (Some(1), Some(150))));
    app.patch(&paths[2], &olga.token, json!({ "stageId": second })).await.expect(200);
    let column = app.all(&format!("/api/pipeline/stages/{second}/deals"), 1, &olga.token).await;
    let titles: Vec<&str> = column.iter().filter_map(|deal| deal["title"].as_str()).collect();
    assert_eq!(titles, ["Третья", "Первая"], "the latest arrival first");
    let pipeline = app.get("/api/pipeline", &olga.token).await.expect(200).body["items"][0]["id"].clone();
    let board = app.get(&format!("/api/pipeline/{}/board?limit=1", pipeline.as_str().expect("an id")), &olga.token).await.expect(200).body;
    assert_eq!((board["columns"].as_array().map(Vec::len), board["columns"][1]["stageId"].as_str()), (Some(7), Some(second)));
    assert_eq!(board["columns"][1]["deals"]["items"].as_array().map(Vec::len), Some(1));
    assert!(board["columns"][1]["deals"]["nextCursor"].is_string());
    assert_eq!(first, board["columns"][0]["stageId"]);
}

#[tokio::test]
async fn a_stage_asks_for_its_fields() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let stages = stages(&app, &olga).await;
    let (first, second) = (id(&stages[0]), id(&stages[1]));
    app.patch(&format!("/api/pipeline/stages/{second}"), &olga.token, json!({ "requiredFields": ["amount", "contact"] })).await.expect(200);
    let made = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс" })).await.expect(201);
    let path = made.header("location");
    let refused = app.patch(path, &olga.token, json!({ "stageId": second })).await;
    refused.wrong_field("/amountMinor", "required_by_stage");
    let contact = app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Мария" })).await.expect(201);
    let together = json!({ "stageId": second, "amountMinor": 5, "contactId": contact.body["id"] });
    app.patch(path, &olga.token, together).await.expect(200);
    // It stands there already: taking the amount away is an edit like any other.
    app.patch(path, &olga.token, json!({ "amountMinor": 0 })).await.expect(200);
    app.patch(path, &olga.token, json!({ "stageId": first })).await.expect(200);
}

#[tokio::test]
async fn a_replacement_empties_what_it_does_not_name() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let body = json!({ "title": "Курс", "amountMinor": 100, "expectedOn": "2026-12-01", "note": "важно", "source": "сайт" });
    let made = app.post("/api/crm/deals", Some(&olga.token), body).await.expect(201);
    let replaced = put(&app, &olga, made.header("location"), json!({ "title": "Другой" })).await.expect(200);
    assert_eq!((replaced.body["amountMinor"].as_i64(), replaced.body["expectedOn"].clone(), replaced.str("/note")), (Some(0), Value::Null, ""));
    assert_eq!(replaced.body["stage"], made.body["stage"], "it stays where it stands");
    let reason = app.get("/api/pipeline/loss-reasons", &olga.token).await.expect(200).body["items"][0]["id"].clone();
    app.patch(made.header("location"), &olga.token, json!({ "lossReasonId": reason })).await.wrong_field("/lossReasonId", "deal_is_not_lost");
    for (body, pointer, code) in [
        (json!({ "title": "К", "lossReasonId": reason }), "/lossReasonId", "deal_is_not_lost"),
        (json!({ "title": "К", "amountMinor": -1 }), "/amountMinor", "out_of_range"),
        (json!({ "title": "К", "currency": "руб" }), "/currency", "not_a_currency"),
        (json!({ "title": "К", "stageId": olga.id }), "/stageId", "no_such_record"),
        (json!({ "title": "К", "pipelineId": olga.id }), "/pipelineId", "no_such_record"),
        (json!({ "title": "К", "contactId": olga.id }), "/contactId", "no_such_record"),
        (json!({ "title": "К", "lossReasonId": olga.id }), "/lossReasonId", "no_such_record"),
        (json!({ "title": "К", "expectedOn": "+12000-01-01" }), "/expectedOn", "wrong_type"),
    ] {
        let answer = app.post("/api/crm/deals", Some(&olga.token), body.clone()).await;
        if code == "wrong_type" {
            assert!(answer.status == 422 || answer.status == 400, "{body}: {}", answer.text);
        } else {
            answer.wrong_field(pointer, code);
        }
    }
}
