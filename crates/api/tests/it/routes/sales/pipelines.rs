use serde_json::{Value, json};

use super::{id, stages};
use crate::app::App;

#[tokio::test]
async fn a_new_organisation_has_a_pipeline_in_its_language() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let pipelines = app.get("/api/pipeline", &olga.token).await.expect(200).body;
    let only = &pipelines["items"][0];
    assert_eq!((pipelines["items"].as_array().map(Vec::len), only["isDefault"].as_bool()), (Some(1), Some(true)));
    let kinds: Vec<&str> = only["stages"].as_array().expect("stages").iter().filter_map(|stage| stage["kind"].as_str()).collect();
    assert_eq!(kinds, ["open", "open", "open", "open", "open", "won", "lost"]);
    assert_eq!(app.get("/api/pipeline/loss-reasons", &olga.token).await.expect(200).body["items"].as_array().map(Vec::len), Some(5));
}

#[tokio::test]
async fn a_stage_with_deals_asks_where_they_go() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let stages = stages(&app, &olga).await;
    let (first, second, won) = (id(&stages[0]), id(&stages[1]), id(&stages[5]));
    let made = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс" })).await.expect(201);
    let gone = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Удалённая" })).await.expect(201);
    app.delete(gone.header("location"), &olga.token).await;
    let refused = app.delete(&format!("/api/pipeline/stages/{first}"), &olga.token).await;
    assert_eq!((refused.status, refused.body["deals"].as_i64()), (409, Some(1)), "{}", refused.text);
    app.delete(&format!("/api/pipeline/stages/{first}?moveTo={first}"), &olga.token).await.wrong_field("/moveTo", "no_such_record");
    let kind = app.patch(&format!("/api/pipeline/stages/{first}"), &olga.token, json!({ "kind": "won" })).await;
    kind.problem(409, "stage_holds_deals");
    assert_eq!(app.delete(&format!("/api/pipeline/stages/{first}?moveTo={won}"), &olga.token).await.status, 204);
    let deal = app.get(made.header("location"), &olga.token).await.expect(200);
    assert_eq!((deal.str("/stage/id"), deal.body["closedAt"].is_string(), deal.body["moves"].as_array().map(Vec::len)), (won, true, Some(2)));
    assert_eq!(app.get(&format!("/api/pipeline/stages/{first}"), &olga.token).await.status, 404);
    let restored = app.post(&format!("{}/restore", gone.header("location")), Some(&olga.token), json!({})).await.expect(200);
    assert_ne!(restored.str("/stage/id"), first, "a deal stands in a stage that exists");
    let left = super::stages(&app, &olga).await;
    assert_eq!((left.len(), id(&left[0]), left[0]["position"].as_i64()), (6, second, Some(0)));
}

#[tokio::test]
async fn stages_are_added_ordered_and_checked() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let pipeline = app.get("/api/pipeline", &olga.token).await.expect(200).body["items"][0].clone();
    let path = format!("/api/pipeline/{}", id(&pipeline));
    let body = json!({ "pipelineId": pipeline["id"], "name": "Договор", "color": "teal", "probability": 70 });
    let added = app.post("/api/pipeline/stages", Some(&olga.token), body).await.expect(201);
    assert_eq!(added.body["position"].as_i64(), Some(5), "before the closed ones");
    app.patch(added.header("location"), &olga.token, json!({ "position": 0 })).await.expect(200);
    assert_eq!(id(&stages(&app, &olga).await[0]), id(&added.body));
    let mut order: Vec<Value> = stages(&app, &olga).await.iter().map(|stage| stage["id"].clone()).collect();
    order.rotate_left(1);
    let turned = app.patch(&path, &olga.token, json!({ "stageOrder": order, "name": "Набор" })).await.expect(200);
    assert_eq!((turned.str("/name"), &turned.body["stages"][7]["id"]), ("Набор", &added.body["id"]));
    app.patch(&path, &olga.token, json!({ "stageOrder": order[1..] })).await.wrong_field("/stageOrder", "not_all_stages");
    for (body, pointer, code) in [
        (json!({ "name": "" }), "/name", "required"),
        (json!({ "color": "mauve" }), "/color", "unknown_value"),
        (json!({ "probability": 101 }), "/probability", "out_of_range"),
        (json!({ "requiredFields": ["amount", "nonsense"] }), "/requiredFields/1", "unknown_value"),
        (json!({ "requiredFields": ["custom.level"] }), "/requiredFields/0", "unknown_value"),
    ] {
        app.patch(added.header("location"), &olga.token, body).await.wrong_field(pointer, code);
    }
    app.post("/api/pipeline/stages", Some(&olga.token), json!({ "name": "Где" })).await.wrong_field("/pipelineId", "no_such_record");
}

#[tokio::test]
async fn pipelines_come_and_go() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let first = app.get("/api/pipeline", &olga.token).await.expect(200).body["items"][0].clone();
    app.delete(&format!("/api/pipeline/{}", id(&first)), &olga.token).await.problem(409, "last_pipeline");
    let body = json!({ "name": "Корпоративные", "isDefault": true, "stages": [{ "name": "Заявка" }, { "name": "Договор", "kind": "won" }] });
    let made = app.post("/api/pipeline", Some(&olga.token), body).await.expect(201);
    assert_eq!((made.body["isDefault"].as_bool(), made.body["stages"][1]["probability"].as_i64()), (Some(true), Some(100)));
    let deal = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс" })).await.expect(201);
    assert_eq!(deal.body["pipelineId"], made.body["id"], "the default one");
    let moved = app.patch(deal.header("location"), &olga.token, json!({ "pipelineId": first["id"] })).await.expect(200);
    assert_eq!(moved.body["stage"]["id"], first["stages"][0]["id"], "the first stage of the other pipeline");
    let both = json!({ "pipelineId": made.body["id"], "stageId": first["stages"][1]["id"] });
    app.patch(deal.header("location"), &olga.token, both).await.wrong_field("/stageId", "stage_of_another_pipeline");
    app.delete(&format!("/api/pipeline/{}", id(&first)), &olga.token).await.problem(409, "stage_holds_deals");
    let target = id(&made.body["stages"][0]);
    assert_eq!(app.delete(&format!("/api/pipeline/{}?moveTo={target}", id(&first)), &olga.token).await.status, 204);
    assert_eq!(app.get(deal.header("location"), &olga.token).await.expect(200).str("/stage/id"), target);
    assert_eq!(app.get("/api/pipeline", &olga.token).await.expect(200).body["items"].as_array().map(Vec::len), Some(1));
    let plain = app.post("/api/pipeline", Some(&olga.token), json!({ "name": "Без этапов" })).await.expect(201);
    assert_eq!(plain.body["stages"].as_array().map(Vec::len), Some(1));
}
