use reqwest::Method;
use serde_json::{Value, json};

use super::{id, put};
use crate::app::{Answer, App};

fn names(all: &[Value]) -> Vec<&str> {
    all.iter().filter_map(|product| product["name"].as_str()).collect()
}

#[tokio::test]
async fn products_are_listed_found_and_written() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let body = json!({ "name": "Английский, 8 уроков", "code": "ENG-8", "priceMinor": 960_000, "unit": "абонемент" });
    let made = app.post("/api/crm/products", Some(&olga.token), body).await.expect(201);
    assert_eq!((made.str("/currency"), made.body["isActive"].clone(), made.header("etag")), ("RUB", json!(true), "\"1\""));
    for (name, active) in [("Ёлка", true), ("Немецкий", false), ("Разговорный клуб", true)] {
        app.post("/api/crm/products", Some(&olga.token), json!({ "name": name, "isActive": active })).await.expect(201);
    }
    assert_eq!(names(&app.all("/api/crm/products", 1, &olga.token).await), ["Английский, 8 уроков", "Ёлка", "Немецкий", "Разговорный клуб"]);
    assert_eq!(
        names(&app.all("/api/crm/products?sort=-name&isActive=true", 2, &olga.token).await),
        ["Разговорный клуб", "Ёлка", "Английский, 8 уроков"]
    );
    assert_eq!(names(&app.all("/api/crm/products?isActive=false", 5, &olga.token).await), ["Немецкий"]);
    assert_eq!(names(&app.all("/api/crm/products?q=eng-8", 5, &olga.token).await), ["Английский, 8 уроков"]);
    assert_eq!(names(&app.all("/api/crm/products?q=%D0%B5%D0%BB%D0%BA", 5, &olga.token).await), ["Ёлка"]);

    let path = made.header("location").to_owned();
    let changed = app.patch(&path, &olga.token, json!({ "priceMinor": 1_000_000 })).await.expect(200);
    assert_eq!((changed.body["priceMinor"].as_i64(), changed.str("/code"), changed.header("etag")), (Some(1_000_000), "ENG-8", "\"2\""));
    let replaced = put(&app, &olga, &path, json!({ "name": "Английский" })).await.expect(200);
    assert_eq!(
        (replaced.body["priceMinor"].as_i64(), replaced.body["code"].clone(), replaced.body["unit"].clone()),
        (Some(0), Value::Null, Value::Null)
    );
    assert_eq!(app.delete(&path, &olga.token).await.status, 204);
    assert_eq!(app.get(&path, &olga.token).await.status, 404);
    assert_eq!(app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200).str("/name"), "Английский");
    let told = app.get("/api/audit?kind=product", &olga.token).await.expect(200).body;
    assert!(told.to_string().contains("Английский, 8 уроков"), "{told}");
    for (body, pointer, code) in [
        (json!({}), "/name", "required"),
        (json!({ "name": "К", "priceMinor": -1 }), "/priceMinor", "out_of_range"),
        (json!({ "name": "К", "priceMinor": 9_007_199_254_740_992_i64 }), "/priceMinor", "out_of_range"),
        (json!({ "name": "К", "currency": "р" }), "/currency", "not_a_currency"),
        (json!({ "name": "К", "unit": "ш".repeat(41) }), "/unit", "too_long"),
        (json!({ "name": "К", "code": "к".repeat(101) }), "/code", "too_long"),
    ] {
        app.post("/api/crm/products", Some(&olga.token), body).await.wrong_field(pointer, code);
    }
}

#[tokio::test]
async fn a_stale_edit_of_a_product_is_shown_what_stands_there() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let made = app.post("/api/crm/products", Some(&olga.token), json!({ "name": "Курс" })).await.expect(201);
    app.patch(made.header("location"), &olga.token, json!({ "name": "Другой" })).await.expect(200);
    let request = app.request(Method::PATCH, made.header("location")).bearer_auth(&olga.token).header("if-match", "\"1\"");
    let stale = Answer::to(request.json(&json!({ "priceMinor": 5 }))).await;
    assert_eq!((stale.status, stale.str("/current/name")), (412, "Другой"));
    assert_eq!(id(&stale.body["current"]), id(&made.body));
}
