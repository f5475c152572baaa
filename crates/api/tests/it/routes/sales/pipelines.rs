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

#[tokio::test]
async fn a_deleted_stage_comes_back_with_the_deals_that_had_to_leave_it() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let before = stages(&app, &olga).await;
    let (first, second, third) = (id(&before[0]), id(&before[1]), id(&before[2]));
    let stage = format!("/api/pipeline/stages/{second}");
    let mut deals = Vec::new();
    for title in ["Стоит", "Уедет дальше", "Вернётся сама"] {
        let body = json!({ "title": title, "stageId": second });
        deals.push(app.post("/api/crm/deals", Some(&olga.token), body).await.expect(201).header("location").to_owned());
    }
    app.delete(&format!("{stage}?moveTo={first}"), &olga.token).await.expect(204);
    app.clock.advance(chrono::TimeDelta::seconds(5));
    app.patch(&deals[1], &olga.token, json!({ "stageId": third })).await.expect(200);
    app.patch(&deals[2], &olga.token, json!({ "stageId": third })).await.expect(200);
    app.patch(&deals[2], &olga.token, json!({ "stageId": first })).await.expect(200);
    let restored = app.post(&format!("{stage}/restore"), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(restored.header("etag"), format!("\"{}\"", restored.body["version"]));
    let order = |stages: &[Value]| stages.iter().map(|stage| (id(stage).to_owned(), stage["position"].clone())).collect::<Vec<_>>();
    let after = app.get("/api/pipeline/stages", &olga.token).await.expect(200).body["items"].as_array().expect("stages").clone();
    assert_eq!(order(&after), order(&before), "every stage at its place");
    let mut standing = Vec::new();
    for deal in &deals {
        standing.push(app.get(deal, &olga.token).await.expect(200));
    }
    let at: Vec<&str> = standing.iter().map(|deal| deal.str("/stage/id")).collect();
    assert_eq!(at, [second, third, first], "what somebody has moved since stays where it is");
    assert_eq!(standing[0].body["moves"].as_array().map(Vec::len), Some(3), "there, away and back");
    let shown = super::stages(&app, &olga).await;
    let counts: Vec<i64> = shown[..3].iter().filter_map(|stage| stage["dealsCount"].as_i64()).collect();
    assert_eq!(counts, [1, 1, 1]);
    app.post(&format!("{stage}/restore"), Some(&olga.token), json!({})).await.expect(200);
    app.delete(&stage, &olga.token).await.problem(409, "stage_holds_deals");
    app.delete(&format!("{stage}?moveTo={first}"), &olga.token).await.expect(204);
    app.clock.advance(chrono::TimeDelta::days(31));
    let later = app.login("olga@example.test", crate::app::PASSWORD).await.expect(200);
    assert_eq!(app.post(&format!("{stage}/restore"), Some(later.str("/accessToken")), json!({})).await.status, 404, "after thirty days");
}

#[tokio::test]
async fn a_deleted_pipeline_comes_back_whole() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let first = app.get("/api/pipeline", &olga.token).await.expect(200).body["items"][0].clone();
    let path = format!("/api/pipeline/{}", id(&first));
    let other = app.post("/api/pipeline", Some(&olga.token), json!({ "name": "Корпоративные" })).await.expect(201);
    let deal = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс" })).await.expect(201);
    let gone = format!("/api/pipeline/stages/{}", id(&first["stages"][4]));
    app.delete(&gone, &olga.token).await.expect(204);
    app.clock.advance(chrono::TimeDelta::seconds(5));
    app.delete(&format!("{path}?moveTo={}", id(&other.body["stages"][0])), &olga.token).await.expect(204);
    app.post(&format!("{gone}/restore"), Some(&olga.token), json!({})).await.problem(409, "pipeline_gone");
    let only = app.get("/api/pipeline", &olga.token).await.expect(200).body["items"].clone();
    assert_eq!((only.as_array().map(Vec::len), only[0]["isDefault"].as_bool()), (Some(1), Some(true)));
    let back = app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(
        (back.body["isDefault"].as_bool(), back.body["stages"].as_array().map(Vec::len)),
        (Some(true), Some(6)),
        "not the stage that went before"
    );
    assert_eq!(app.get(deal.header("location"), &olga.token).await.expect(200).str("/stage/id"), id(&first["stages"][0]));
    app.post(&format!("{gone}/restore"), Some(&olga.token), json!({})).await.expect(200);
    let defaults = app.get("/api/pipeline", &olga.token).await.expect(200).body["items"].clone();
    assert_eq!(defaults.as_array().expect("two").iter().filter(|one| one["isDefault"] == true).count(), 1);
    let reasons = app.get("/api/pipeline/loss-reasons", &olga.token).await.expect(200).body["items"].clone();
    let reason = format!("/api/pipeline/loss-reasons/{}", id(&reasons[1]));
    app.delete(&reason, &olga.token).await.expect(204);
    app.post(&format!("{reason}/restore"), Some(&olga.token), json!({})).await.expect(200);
    let ids = |items: &Value| items.as_array().expect("reasons").iter().map(|one| id(one).to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(&app.get("/api/pipeline/loss-reasons", &olga.token).await.expect(200).body["items"]), ids(&reasons), "at its place");
}
