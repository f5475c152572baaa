use serde_json::{Value, json};

use super::{id, put, stages};
use crate::app::{Answer, App, Person};

const RECORDS: [(&str, &str, &str); 3] =
    [("company", "/api/crm/companies", "name"), ("contact", "/api/crm/contacts", "name"), ("deal", "/api/crm/deals", "title")];

async fn define(app: &App, who: &Person, body: Value) -> Answer {
    app.post("/api/crm/fields", Some(&who.token), body).await
}

async fn field(app: &App, who: &Person, kind: &str, key: &str, of: &str) -> String {
    let options = if of.ends_with("select") { json!(["A1", "B2", "C1"]) } else { json!([]) };
    let body = json!({ "recordKind": kind, "key": key, "name": key, "type": of, "options": options });
    define(app, who, body).await.expect(201).header("location").to_owned()
}

async fn keys(app: &App, who: &Person, kind: &str) -> Vec<String> {
    let all = app.get(&format!("/api/crm/fields?recordKind={kind}"), &who.token).await.expect(200).body;
    all["items"].as_array().expect("items").iter().map(|field| field["key"].as_str().expect("a key").to_owned()).collect()
}

#[tokio::test]
async fn a_field_is_defined_changed_deleted_and_restored() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let made = define(&app, &olga, json!({ "recordKind": "contact", "name": " Уровень  языка ", "type": "select", "options": ["A1", "B2"] })).await;
    let made = made.expect(201);
    let path = made.header("location").to_owned();
    assert_eq!((made.str("/name"), made.str("/key"), made.str("/type"), made.header("etag")), ("Уровень языка", "uroven_yazyka", "select", "\"1\""));
    for (body, pointer, code) in [
        (json!({ "type": "text" }), "/name", "required"),
        (json!({ "name": "x", "type": "select" }), "/options", "required"),
        (json!({ "name": "x", "type": "text", "options": ["a"] }), "/options", "not_of_this_type"),
        (json!({ "name": "x", "type": "text", "key": "Bad key" }), "/key", "not_a_key"),
        (json!({ "name": "x", "type": "text", "key": "uroven_yazyka" }), "/key", "key_taken"),
    ] {
        let mut body = body;
        body["recordKind"] = json!("contact");
        define(&app, &olga, body).await.wrong_field(pointer, code);
    }
    app.patch(&path, &olga.token, json!({ "type": "text" })).await.wrong_field("/type", "not_changeable");
    let changed = app.patch(&path, &olga.token, json!({ "options": ["A1", "C2"], "isListed": true })).await.expect(200);
    assert_eq!(
        (changed.body["options"].clone(), changed.body["isListed"].clone(), changed.header("etag")),
        (json!(["A1", "C2"]), json!(true), "\"2\"")
    );
    let same = app.patch(&path, &olga.token, json!({ "type": "select", "key": "uroven_yazyka" })).await.expect(200);
    assert_eq!(same.header("etag"), "\"2\"", "nothing changed");
    let replaced = put(&app, &olga, &path, json!({ "name": "Уровень", "options": ["A1"] })).await.expect(200);
    assert_eq!((replaced.body["isListed"].clone(), replaced.str("/name")), (json!(false), "Уровень"));

    assert_eq!(app.delete(&path, &olga.token).await.status, 204);
    app.get(&path, &olga.token).await.problem(404, "not_found");
    let again = define(&app, &olga, json!({ "recordKind": "contact", "name": "Уровень языка", "type": "text" })).await.expect(201);
    assert_eq!(again.str("/key"), "uroven_yazyka_2", "the key of a field that can be restored is kept for it");
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(keys(&app, &olga, "contact").await, ["uroven_yazyka", "uroven_yazyka_2"]);
}

#[tokio::test]
async fn fields_stand_in_their_order_and_only_some_may_define_them() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let mut paths = Vec::new();
    for key in ["one", "two", "three"] {
        paths.push(field(&app, &olga, "deal", key, "text").await);
    }
    app.patch(&paths[2], &olga.token, json!({ "position": 0 })).await.expect(200);
    assert_eq!(keys(&app, &olga, "deal").await, ["three", "one", "two"]);
    app.patch(&paths[2], &olga.token, json!({ "position": 65_535 })).await.expect(200);
    assert_eq!(keys(&app, &olga, "deal").await, ["one", "two", "three"]);
    for nowhere in [-1, 65_536] {
        app.patch(&paths[0], &olga.token, json!({ "position": nowhere })).await.wrong_field("/position", "wrong_type");
    }
    // A deletion leaves a gap; who edits the next field is told the version it ends with.
    assert_eq!(app.delete(&paths[0], &olga.token).await.status, 204);
    let renamed = app.patch(&paths[1], &olga.token, json!({ "name": "Второе" })).await.expect(200);
    assert_eq!(renamed.header("etag"), app.get(&paths[1], &olga.token).await.expect(200).header("etag"));
    app.post(&format!("{}/restore", paths[0]), Some(&olga.token), json!({})).await.expect(200);
    assert!(keys(&app, &olga, "company").await.is_empty());

    let manager = app.colleague(&olga, "manager").await;
    define(&app, &manager, json!({ "recordKind": "deal", "name": "x", "type": "text" })).await.problem(403, "forbidden");
    app.patch(&paths[0], &manager.token, json!({ "name": "Мой" })).await.problem(403, "forbidden");
    app.delete(&paths[0], &manager.token).await.problem(403, "forbidden");
    app.get(&paths[0], &manager.token).await.expect(200);
    let boris = app.register("boris@example.test").await;
    app.get(&paths[0], &boris.token).await.problem(404, "not_found");
}

#[tokio::test]
async fn records_hold_values_of_their_fields() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for (kind, path, name) in RECORDS {
        for (key, of) in [("level", "select"), ("goals", "multiselect"), ("age", "number"), ("born", "date"), ("vip", "boolean"), ("site", "url")] {
            field(&app, &olga, kind, key, of).await;
        }
        let values = json!({ "level": "B2", "goals": ["C1", "A1", "C1"], "age": 12.5, "born": "2012-02-29", "vip": false, "site": "example.test" });
        let made = app.post(path, Some(&olga.token), json!({ name: "Первый", "custom": values })).await.expect(201);
        let at = made.header("location").to_owned();
        let kept = json!({ "level": "B2", "goals": ["C1", "A1"], "age": 12.5, "born": "2012-02-29", "vip": false, "site": "https://example.test" });
        assert_eq!(made.body["custom"], kept, "{path}");
        let listed = app.all(path, 5, &olga.token).await;
        assert_eq!(listed[0]["custom"], kept, "a row shows what the record does");

        for (typed, pointer, code) in [
            (json!({ "level": "D9" }), "/custom/level", "unknown_value"),
            (json!({ "goals": "A1" }), "/custom/goals", "wrong_type"),
            (json!({ "age": "5" }), "/custom/age", "wrong_type"),
            (json!({ "age": 1e300 }), "/custom/age", "out_of_range"),
            (json!({ "age": 0.000_000_1 }), "/custom/age", "too_many_decimals"),
            (json!({ "born": "2012-02-30" }), "/custom/born", "wrong_type"),
            (json!({ "born": "+99999-01-01" }), "/custom/born", "out_of_range"),
            (json!({ "site": "javascript:alert(1)" }), "/custom/site", "not_a_website"),
            (json!({ "no\u{0}such": 1 }), "/custom", "unknown_value"),
        ] {
            app.patch(&at, &olga.token, json!({ "custom": typed })).await.wrong_field(pointer, code);
        }
        let patched = app.patch(&at, &olga.token, json!({ "custom": { "level": null, "age": 13 } })).await.expect(200);
        assert_eq!(patched.header("etag"), "\"2\"");
        assert_eq!((patched.body["custom"]["level"].clone(), patched.body["custom"]["born"].clone()), (Value::Null, json!("2012-02-29")));
        let same = app.patch(&at, &olga.token, json!({ "custom": { "age": 13 } })).await.expect(200);
        assert_eq!(same.header("etag"), "\"2\"", "nothing changed");
        let audit = app.get(&format!("/api/audit?recordId={}", id(&made.body)), &olga.token).await.expect(200).body;
        assert_eq!(audit["items"][0]["before"], json!({ "custom.level": "B2", "custom.age": 12.5 }), "{audit}");
        let replaced = put(&app, &olga, &at, json!({ name: "Первый", "custom": { "vip": true } })).await.expect(200);
        assert_eq!(replaced.body["custom"], json!({ "vip": true }), "a replacement empties the others");
    }
}

#[tokio::test]
async fn a_required_field_is_asked_of_new_records_and_cannot_be_emptied() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for (kind, path, name) in RECORDS {
        let old = app.post(path, Some(&olga.token), json!({ name: "Давний" })).await.expect(201);
        let body = json!({ "recordKind": kind, "key": "city", "name": "Город", "type": "text", "isRequired": true });
        define(&app, &olga, body).await.expect(201);
        app.post(path, Some(&olga.token), json!({ name: "Новый" })).await.wrong_field("/custom/city", "required");
        let new = app.post(path, Some(&olga.token), json!({ name: "Новый", "custom": { "city": "Казань" } })).await.expect(201);
        app.patch(new.header("location"), &olga.token, json!({ "custom": { "city": " " } })).await.wrong_field("/custom/city", "required");
        put(&app, &olga, new.header("location"), json!({ name: "Новый" })).await.wrong_field("/custom/city", "required");
        app.patch(old.header("location"), &olga.token, json!({ name: "Давний и без города" })).await.expect(200);
    }
}

#[tokio::test]
async fn records_are_found_by_their_values() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    for (kind, path, name) in RECORDS {
        for (key, of) in [("level", "select"), ("goals", "multiselect"), ("age", "number"), ("born", "date"), ("vip", "boolean"), ("city", "text")] {
            field(&app, &olga, kind, key, of).await;
        }
        field(&app, &boris, kind, "level", "select").await;
        let one = json!({ "level": "B2", "goals": ["A1", "C1"], "age": 12.5, "born": "2012-02-29", "vip": true, "city": "Орёл" });
        let two = json!({ "level": "B2", "goals": ["C1"], "age": 13, "vip": false, "city": "я".repeat(500) });
        let first = app.post(path, Some(&olga.token), json!({ name: "Первый", "custom": one })).await.expect(201);
        app.post(path, Some(&olga.token), json!({ name: "Второй", "custom": two })).await.expect(201);
        app.post(path, Some(&olga.token), json!({ name: "Третий" })).await.expect(201);
        for (query, found) in [
            ("custom=level:B2", 2),
            ("custom=level:b2&custom=age:12.5", 1),
            ("custom=age:12.50", 1),
            ("custom=age:13&custom=vip:true", 0),
            ("custom=goals:C1", 2),
            ("custom=goals:C1&custom=goals:A1", 1),
            ("custom=born:2012-02-29", 1),
            ("custom=vip:false", 1),
            ("custom=city:ОРЕЛ", 1),
            ("custom=age:много", 0),
            ("custom=none:1", 0),
            ("custom=born:99999999999-1-1", 0),
        ] {
            assert_eq!(app.all(&format!("{path}?{query}"), 1, &olga.token).await.len(), found, "{path} {query}");
        }
        let long = format!("{path}?custom=city:{}", "я".repeat(500));
        assert_eq!(app.all(&long, 5, &olga.token).await.len(), 1);
        assert!(app.all(&format!("{path}?custom=level:B2"), 5, &boris.token).await.is_empty());
        app.get(&format!("{path}?custom=level"), &olga.token).await.wrong_field("/custom", "wrong_type");
        app.get(&format!("{path}?{}", "custom=a:b&".repeat(21)), &olga.token).await.wrong_field("/custom", "too_many");
        assert_eq!(app.get(&format!("{path}?custom=city:%00"), &olga.token).await.status / 100, 4);

        app.patch(first.header("location"), &olga.token, json!({ "custom": { "level": "C1" } })).await.expect(200);
        assert_eq!(app.all(&format!("{path}?custom=level:B2"), 5, &olga.token).await.len(), 1, "the index follows the values");
        assert_eq!(app.all(&format!("{path}?custom=level:C1"), 5, &olga.token).await.len(), 1);
    }
}

#[tokio::test]
async fn a_deleted_field_hides_its_values_and_brings_them_back() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let path = field(&app, &olga, "contact", "level", "select").await;
    let made = app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Анна", "custom": { "level": "B2" } })).await.expect(201);
    let at = made.header("location").to_owned();
    assert_eq!(app.delete(&path, &olga.token).await.status, 204);
    assert_eq!(app.get(&at, &olga.token).await.expect(200).body["custom"], json!({}));
    assert!(app.all("/api/crm/contacts?custom=level:B2", 5, &olga.token).await.is_empty());
    app.patch(&at, &olga.token, json!({ "custom": { "level": "A1" } })).await.wrong_field("/custom", "unknown_value");
    // A replacement meanwhile leaves what is no field.
    put(&app, &olga, &at, json!({ "name": "Анна", "custom": {} })).await.expect(200);
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(app.get(&at, &olga.token).await.expect(200).body["custom"], json!({ "level": "B2" }));
    assert_eq!(app.all("/api/crm/contacts?custom=level:B2", 5, &olga.token).await.len(), 1);
}

#[tokio::test]
async fn a_stage_asks_for_an_own_field_until_it_is_deleted() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let at = format!("/api/pipeline/stages/{}", id(&stages(&app, &olga).await[1]));
    app.patch(&at, &olga.token, json!({ "requiredFields": ["custom.level"] })).await.wrong_field("/requiredFields/0", "unknown_value");
    field(&app, &olga, "contact", "level", "select").await;
    app.patch(&at, &olga.token, json!({ "requiredFields": ["custom.level"] })).await.wrong_field("/requiredFields/0", "unknown_value");
    let path = field(&app, &olga, "deal", "level", "select").await;
    let asks = app.patch(&at, &olga.token, json!({ "requiredFields": ["contact", "custom.level"] })).await.expect(200);
    assert_eq!(asks.body["requiredFields"], json!(["contact", "custom.level"]));

    let contact = app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Анна" })).await.expect(201);
    let deal = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс", "contactId": id(&contact.body) })).await.expect(201);
    let there = deal.header("location").to_owned();
    let stage = id(&asks.body);
    app.patch(&there, &olga.token, json!({ "stageId": stage })).await.wrong_field("/custom/level", "required_by_stage");
    let moved = app.patch(&there, &olga.token, json!({ "stageId": stage, "custom": { "level": "B2" } })).await.expect(200);
    assert_eq!(moved.body["stage"]["id"], json!(stage), "{}", moved.text);

    assert_eq!(app.delete(&path, &olga.token).await.status, 204);
    let freed = app.get(&at, &olga.token).await.expect(200);
    assert_eq!(freed.body["requiredFields"], json!(["contact"]));
    assert_ne!(freed.header("etag"), asks.header("etag"));
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);
    let again = app.get(&at, &olga.token).await.expect(200);
    assert_eq!(again.body["requiredFields"], json!(["contact", "custom.level"]), "it asks again");
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(app.get(&at, &olga.token).await.expect(200).body["version"], again.body["version"], "once");
}
