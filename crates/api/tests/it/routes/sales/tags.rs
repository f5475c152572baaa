use serde_json::{Value, json};

use super::{id, put};
use crate::app::{App, Person};

async fn tag(app: &App, who: &Person, name: &str) -> String {
    id(&app.post("/api/crm/tags", Some(&who.token), json!({ "name": name, "color": "teal" })).await.expect(201).body).to_owned()
}

fn names(record: &Value) -> Vec<&str> {
    record["tags"].as_array().expect("tags").iter().filter_map(|tag| tag["name"].as_str()).collect()
}

#[tokio::test]
async fn a_tag_is_named_once_and_changed_everywhere() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let made = app.post("/api/crm/tags", Some(&olga.token), json!({ "name": "  Горячий  лид" })).await.expect(201);
    let path = made.header("location").to_owned();
    assert_eq!((made.str("/name"), made.str("/color"), made.header("etag")), ("Горячий лид", "gray", "\"1\""));
    app.post("/api/crm/tags", Some(&olga.token), json!({ "name": "ГОРЯЧИЙ ЛИД" })).await.wrong_field("/name", "name_taken");
    for (body, pointer, code) in [
        (json!({}), "/name", "required"),
        (json!({ "name": "а".repeat(61) }), "/name", "too_long"),
        (json!({ "name": "x", "color": "чёрный" }), "/color", "unknown_value"),
    ] {
        app.post("/api/crm/tags", Some(&olga.token), body).await.wrong_field(pointer, code);
    }
    let company = app.post("/api/crm/companies", Some(&olga.token), json!({ "name": "Ромашка", "tagIds": [id(&made.body)] })).await.expect(201);
    let changed = app.patch(&path, &olga.token, json!({ "name": "горячий лид", "color": "red" })).await.expect(200);
    assert_eq!((changed.str("/name"), changed.header("etag")), ("горячий лид", "\"2\""));
    assert_eq!(put(&app, &olga, &path, json!({ "name": "Тёплый" })).await.expect(200).str("/color"), "gray");
    let shown = app.get(company.header("location"), &olga.token).await.expect(200);
    assert_eq!(names(&shown.body), ["Тёплый"]);

    let viewer = app.colleague(&olga, "viewer").await;
    app.patch(&path, &viewer.token, json!({ "name": "Мой" })).await.problem(403, "forbidden");
    assert_eq!(app.delete(&path, &olga.token).await.status, 204);
    app.get(&path, &olga.token).await.problem(404, "not_found");
    let shown = app.get(company.header("location"), &olga.token).await.expect(200);
    assert_eq!(names(&shown.body), [""; 0]);
    assert!(app.all(&format!("/api/crm/companies?tagId={}", id(&made.body)), 5, &olga.token).await.is_empty(), "nothing is found by a deleted tag");

    // An edit meanwhile leaves the mark where it was, and another may take the name.
    let edited = json!({ "name": "Ромашка и дочери", "tagIds": [] });
    app.patch(company.header("location"), &olga.token, edited).await.expect(200);
    let other = app.post("/api/crm/tags", Some(&olga.token), json!({ "name": "тёплый" })).await.expect(201);
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.wrong_field("/name", "name_taken");
    assert_eq!(app.delete(other.header("location"), &olga.token).await.status, 204);
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);
    let shown = app.get(company.header("location"), &olga.token).await.expect(200);
    assert_eq!(names(&shown.body), ["Тёплый"]);
    let boris = app.register("boris@example.test").await;
    app.post(&format!("{path}/restore"), Some(&boris.token), json!({})).await.problem(404, "not_found");
}

#[tokio::test]
async fn records_carry_tags_and_are_found_by_them() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    let (vip, cold) = (tag(&app, &olga, "VIP").await, tag(&app, &olga, "Холодный").await);
    let theirs = tag(&app, &boris, "VIP").await;
    for (path, field) in [("/api/crm/companies", "name"), ("/api/crm/contacts", "name"), ("/api/crm/deals", "title")] {
        let made = app.post(path, Some(&olga.token), json!({ field: "Первый", "tagIds": [cold, vip, cold] })).await.expect(201);
        let at = made.header("location").to_owned();
        assert_eq!(names(&made.body), ["VIP", "Холодный"], "{path}");
        app.post(path, Some(&olga.token), json!({ field: "Второй", "tagIds": [cold] })).await.expect(201);
        app.post(path, Some(&olga.token), json!({ field: "Третий" })).await.expect(201);

        for (filter, found) in [(vip.clone(), 1), (cold.clone(), 2), (format!("{vip},{cold}"), 2), (theirs.clone(), 0), (String::new(), 3)] {
            assert_eq!(app.all(&format!("{path}?tagId={filter}"), 1, &olga.token).await.len(), found, "{path} {filter}");
        }
        assert_eq!(app.get(&format!("{path}?tagId=нет"), &olga.token).await.status / 100, 4);
        let listed = app.all(&format!("{path}?tagId={vip}"), 5, &olga.token).await;
        assert_eq!(names(&listed[0]), ["VIP", "Холодный"], "a row shows what the record does");

        app.patch(&at, &olga.token, json!({ "tagIds": [vip, theirs] })).await.wrong_field("/tagIds/1", "no_such_record");
        app.patch(&at, &olga.token, json!({ "tagIds": vec![&vip; 51] })).await.wrong_field("/tagIds", "too_many");
        let same = app.patch(&at, &olga.token, json!({ "tagIds": [vip, cold] })).await.expect(200);
        assert_eq!(same.header("etag"), "\"1\"", "nothing changed");
        let fewer = app.patch(&at, &olga.token, json!({ "tagIds": [vip] })).await.expect(200);
        assert_eq!((names(&fewer.body), fewer.header("etag")), (vec!["VIP"], "\"2\""));
        let other = app.patch(&at, &olga.token, json!({ field: "Иной" })).await.expect(200);
        assert_eq!(names(&other.body), ["VIP"], "a patch of something else leaves them");
        let replaced = put(&app, &olga, &at, json!({ field: "Иной" })).await.expect(200);
        assert_eq!(names(&replaced.body), [""; 0], "a replacement without them empties them");

        let audit = app.get(&format!("/api/audit?recordId={}", id(&made.body)), &olga.token).await.expect(200).body;
        assert_eq!(audit["items"][0]["before"]["tagIds"], json!([vip]), "{audit}");
    }
}

#[tokio::test]
async fn a_merge_unites_tags_and_own_values_and_its_undo_parts_them() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let (vip, cold) = (tag(&app, &olga, "VIP").await, tag(&app, &olga, "Холодный").await);
    for kind in ["company", "contact"] {
        let field = json!({ "recordKind": kind, "key": "city", "name": "Город", "type": "text" });
        app.post("/api/crm/fields", Some(&olga.token), field).await.expect(201);
    }
    for path in ["/api/crm/companies", "/api/crm/contacts"] {
        let one = app.post(path, Some(&olga.token), json!({ "name": "Первый", "tagIds": [vip] })).await.expect(201);
        let double = json!({ "name": "Второй", "tagIds": [vip, cold], "custom": { "city": "Орёл" } });
        let other = app.post(path, Some(&olga.token), double).await.expect(201);
        let wanted = json!({ "primaryId": id(&one.body), "duplicateIds": [id(&other.body)] });
        let merge = app.post(&format!("{path}/merge"), Some(&olga.token), wanted).await.expect(201);
        let merged = app.get(one.header("location"), &olga.token).await.expect(200);
        assert_eq!((names(&merged.body), &merged.body["custom"]), (vec!["VIP", "Холодный"], &json!({ "city": "Орёл" })));
        assert_eq!(app.all(&format!("{path}?tagId={cold}&custom=city:орёл"), 5, &olga.token).await.len(), 1);

        app.post(&format!("/api/crm/merges/{}/undo", id(&merge.body)), Some(&olga.token), json!({})).await.expect(200);
        let parted = app.get(one.header("location"), &olga.token).await.expect(200);
        assert_eq!((names(&parted.body), &parted.body["custom"]), (vec!["VIP"], &json!({})));
        let back = app.get(other.header("location"), &olga.token).await.expect(200);
        assert_eq!((names(&back.body), &back.body["custom"]), (vec!["VIP", "Холодный"], &json!({ "city": "Орёл" })));
    }
}
