use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::{id, put, stages};
use crate::app::{Answer, App, PASSWORD, Person};

async fn deal(app: &App, who: &Person, amount: i64) -> String {
    let made = app.post("/api/crm/deals", Some(&who.token), json!({ "title": "Курс", "amountMinor": amount })).await.expect(201);
    made.header("location").to_owned()
}

async fn amount(app: &App, who: &Person, path: &str) -> Option<i64> {
    app.get(path, &who.token).await.expect(200).body["amountMinor"].as_i64()
}

fn totals(answer: &Answer) -> Vec<i64> {
    answer.body["items"].as_array().expect("lines").iter().filter_map(|line| line["totalMinor"].as_i64()).collect()
}

fn names(answer: &Answer) -> Vec<&str> {
    answer.body["items"].as_array().expect("lines").iter().filter_map(|line| line["name"].as_str()).collect()
}

#[tokio::test]
async fn lines_set_the_amount_and_the_sum_above_the_column() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let path = deal(&app, &olga, 5_000).await;
    let lines = format!("{path}/lines");
    let product = json!({ "name": "Английский", "priceMinor": 60_000, "unit": "урок" });
    let product = app.post("/api/crm/products", Some(&olga.token), product).await.expect(201);
    let none = app.get(&lines, &olga.token).await.expect(200);
    assert_eq!((totals(&none), none.body["amountMinor"].as_i64(), none.header("etag")), (vec![], Some(5_000), "\"1\""));

    let first = json!({ "productId": product.body["id"], "quantityMilli": 8_000, "discountBp": 1_000 });
    let first = app.post(&lines, Some(&olga.token), first).await.expect(201);
    assert_eq!((totals(&first), first.body["amountMinor"].as_i64(), first.header("etag")), (vec![432_000], Some(432_000), "\"2\""));
    assert_eq!((first.str("/items/0/name"), first.str("/items/0/unit"), first.str("/items/0/product/name")), ("Английский", "урок", "Английский"));
    let free = json!({ "name": "Учебник", "priceMinor": 333, "quantityMilli": 1_500, "position": 0 });
    let both = app.post(&lines, Some(&olga.token), free).await.expect(201);
    assert_eq!((totals(&both), names(&both)), (vec![500, 432_000], vec!["Учебник", "Английский"]));
    assert_eq!(both.header("location"), format!("{lines}/{}", id(&both.body["items"][0])));
    assert_eq!(amount(&app, &olga, &path).await, Some(432_500));
    let board = app.get("/api/pipeline", &olga.token).await.expect(200).body;
    assert_eq!(board["items"][0]["stages"][0]["amounts"][0]["amountMinor"].as_i64(), Some(432_500));

    let line = both.header("location");
    let moved = app.patch(line, &olga.token, json!({ "position": 7, "quantityMilli": 1_000 })).await.expect(200);
    assert_eq!((totals(&moved), moved.header("etag")), (vec![432_000, 333], "\"4\""));
    let same = app.patch(line, &olga.token, json!({ "quantityMilli": 1_000 })).await.expect(200);
    assert_eq!(same.header("etag"), "\"4\"", "an edit that changes nothing makes no version");

    for body in [json!({ "amountMinor": 1 }), json!({ "amountMinor": 0 })] {
        app.patch(&path, &olga.token, body).await.wrong_field("/amountMinor", "set_by_lines");
    }
    app.patch(&path, &olga.token, json!({ "currency": "EUR" })).await.wrong_field("/currency", "set_by_lines");
    app.patch(&path, &olga.token, json!({ "amountMinor": 432_333, "title": "Тот же" })).await.expect(200);
    let replaced = put(&app, &olga, &path, json!({ "title": "Без суммы" })).await.expect(200);
    assert_eq!(replaced.body["amountMinor"].as_i64(), Some(432_333), "an amount left out of a replacement is what the lines make");

    let audit = app.get(&format!("/api/audit?kind=deal&recordId={}", &path[15..]), &olga.token).await.expect(200).body;
    let line_edits: Vec<&Value> = audit["items"].as_array().expect("entries").iter().filter(|entry| !entry["after"]["lines"].is_null()).collect();
    assert_eq!(line_edits.len(), 3);
    assert_eq!((line_edits[2]["before"]["amountMinor"].as_i64(), line_edits[2]["after"]["amountMinor"].as_i64()), (Some(5_000), Some(432_000)));

    for left in [1, 0] {
        let all = app.get(&lines, &olga.token).await.expect(200);
        assert_eq!(app.delete(&format!("{lines}/{}", id(&all.body["items"][0])), &olga.token).await.status, 204);
        assert_eq!(totals(&app.get(&lines, &olga.token).await.expect(200)).len(), left);
    }
    assert_eq!(amount(&app, &olga, &path).await, Some(0));
    app.patch(&path, &olga.token, json!({ "amountMinor": 7 })).await.expect(200);
}

#[tokio::test]
async fn a_list_replaces_the_lines_and_keeps_those_it_names() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let path = deal(&app, &olga, 0).await;
    let lines = format!("{path}/lines");
    let body = json!({ "items": [{ "name": "Раз", "priceMinor": 100 }, { "name": "Два", "priceMinor": 200 }] });
    let written = put(&app, &olga, &lines, body).await.expect(200);
    assert_eq!((totals(&written), written.body["amountMinor"].as_i64()), (vec![100, 200], Some(300)));
    let kept = written.body["items"][1]["id"].clone();
    let body = json!({ "items": [{ "id": kept, "quantityMilli": 2_000 }, { "name": "Три", "priceMinor": 5 }] });
    let again = put(&app, &olga, &lines, body.clone()).await.expect(200);
    assert_eq!((totals(&again), names(&again)), (vec![400, 5], vec!["Два", "Три"]));
    assert_eq!(again.body["items"][0]["id"], kept);

    let stale = Answer::to(app.request(Method::PUT, &lines).bearer_auth(&olga.token).header("if-match", "\"2\"").json(&body)).await;
    assert_eq!((stale.status, stale.body["current"]["version"].as_i64(), stale.str("/current/items/1/name")), (412, Some(3), "Три"));
    for method in [Method::PATCH, Method::DELETE] {
        let at = format!("{lines}/{}", kept.as_str().expect("an id"));
        let stale = Answer::to(app.request(method, &at).bearer_auth(&olga.token).header("if-match", "\"1\"").json(&json!({}))).await;
        assert_eq!((stale.status, stale.body["current"]["amountMinor"].as_i64()), (412, Some(405)));
    }
    put(&app, &olga, &lines, json!({})).await.wrong_field("/items", "required");
    put(&app, &olga, &lines, json!({ "items": [{ "id": olga.id, "name": "Чужая" }] })).await.wrong_field("/items/0/id", "no_such_record");
    put(&app, &olga, &lines, json!({ "items": [{ "id": kept }, { "id": kept }] })).await.wrong_field("/items/1/id", "no_such_record");
    let many: Vec<Value> = (0..201).map(|number| json!({ "name": format!("{number}") })).collect();
    put(&app, &olga, &lines, json!({ "items": many })).await.wrong_field("/items", "too_many");
    put(&app, &olga, &lines, json!({ "items": many[1..] })).await.expect(200);
    assert_eq!(app.post(&lines, Some(&olga.token), json!({ "name": "Ещё одна" })).await.status, 422);
    let emptied = put(&app, &olga, &lines, json!({ "items": [] })).await.expect(200);
    assert_eq!((totals(&emptied), emptied.body["amountMinor"].as_i64()), (vec![], Some(0)));
}

#[tokio::test]
async fn what_no_line_can_be_is_refused() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let lines = format!("{}/lines", deal(&app, &olga, 0).await);
    let euro = app.post("/api/crm/products", Some(&olga.token), json!({ "name": "Kurs", "priceMinor": 5, "currency": "EUR" })).await.expect(201);
    let most = 9_007_199_254_740_991_i64;
    for (body, pointer, code) in [
        (json!({}), "/name", "required"),
        (json!({ "name": "\0 " }), "/name", "required"),
        (json!({ "productId": olga.id }), "/productId", "no_such_record"),
        (json!({ "productId": euro.body["id"] }), "/priceMinor", "price_in_another_currency"),
        (json!({ "name": "П", "quantityMilli": 0 }), "/quantityMilli", "out_of_range"),
        (json!({ "name": "П", "quantityMilli": i64::MAX }), "/quantityMilli", "out_of_range"),
        (json!({ "name": "П", "priceMinor": -1 }), "/priceMinor", "out_of_range"),
        (json!({ "name": "П", "priceMinor": i64::MIN }), "/priceMinor", "out_of_range"),
        (json!({ "name": "П", "discountBp": 10_001 }), "/discountBp", "out_of_range"),
        (json!({ "name": "П", "priceMinor": most, "quantityMilli": 2_000 }), "/priceMinor", "total_too_large"),
    ] {
        app.post(&lines, Some(&olga.token), body).await.wrong_field(pointer, code);
    }
    let two = json!({ "items": [{ "name": "Раз", "priceMinor": most }, { "name": "Два", "priceMinor": 1 }] });
    put(&app, &olga, &lines, two).await.wrong_field("/items", "total_too_large");
    let priced = json!({ "productId": euro.body["id"], "priceMinor": 90 });
    assert_eq!(totals(&app.post(&lines, Some(&olga.token), priced).await.expect(201)), [90]);
    let viewer = app.colleague(&olga, "viewer").await;
    app.get(&lines, &viewer.token).await.expect(200);
    app.post(&lines, Some(&viewer.token), json!({ "name": "П" })).await.problem(403, "forbidden");
}

#[tokio::test]
async fn lines_come_back_with_their_deal_and_go_with_it() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let path = deal(&app, &olga, 0).await;
    let lines = format!("{path}/lines");
    let product = app.post("/api/crm/products", Some(&olga.token), json!({ "name": "Курс", "priceMinor": 700 })).await.expect(201);
    let at = product.header("location").to_owned();
    app.post(&lines, Some(&olga.token), json!({ "productId": product.body["id"] })).await.expect(201);
    app.patch(&at, &olga.token, json!({ "name": "Новый", "priceMinor": 900 })).await.expect(200);
    let kept = app.get(&lines, &olga.token).await.expect(200);
    assert_eq!((names(&kept), totals(&kept), kept.str("/items/0/product/name")), (vec!["Курс"], vec![700], "Новый"));
    app.delete(&at, &olga.token).await;
    let gone = app.get(&lines, &olga.token).await.expect(200);
    assert_eq!((gone.body["items"][0]["product"].clone(), gone.body["items"][0]["productId"].clone()), (Value::Null, product.body["id"].clone()));
    // The line stays what it is when it is written again, though its product is deleted.
    let again = json!({ "items": [{ "id": gone.body["items"][0]["id"], "productId": product.body["id"], "quantityMilli": 2_000 }] });
    assert_eq!(totals(&put(&app, &olga, &lines, again).await.expect(200)), [1_400]);

    app.delete(&path, &olga.token).await;
    assert_eq!(app.get(&lines, &olga.token).await.status, 404);
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(totals(&app.get(&lines, &olga.token).await.expect(200)), [1_400]);
    let second = stages(&app, &olga).await[1]["id"].clone();
    app.patch(&path, &olga.token, json!({ "stageId": second })).await.expect(200);

    // A month later the product goes for good and the line stays; then the deal goes with its lines.
    app.clock.advance(TimeDelta::days(31));
    app.purge().await;
    let olga = Person::of(&app.login(&olga.email, PASSWORD).await.expect(200));
    let free = app.get(&lines, &olga.token).await.expect(200);
    assert_eq!((names(&free), free.body["items"][0]["productId"].clone()), (vec!["Курс"], Value::Null));
    app.delete(&path, &olga.token).await;
    app.clock.advance(TimeDelta::days(31));
    app.purge().await;
    let olga = Person::of(&app.login(&olga.email, PASSWORD).await.expect(200));
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.problem(404, "not_found");
    assert_eq!(app.get(&lines, &olga.token).await.status, 404);
}
