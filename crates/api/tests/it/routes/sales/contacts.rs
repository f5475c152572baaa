use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::{id, put};
use crate::app::{Answer, App, PASSWORD, Person};

#[tokio::test]
async fn a_contact_is_made_read_changed_replaced_deleted_and_restored() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let company = app.post("/api/crm/companies", Some(&olga.token), json!({ "name": "Ромашка", "website": "romashka.example" })).await.expect(201);
    assert_eq!((company.str("/website"), company.str("/owner/id")), ("https://romashka.example", olga.id.as_str()));
    let fields = json!({
        "name": "  Мария   Фролова ", "position": "Директор", "companyId": company.body["id"], "emails": ["M.Frolova@Example.test"],
        "phones": ["8 (900) 000-00-01"], "messengers": [{ "kind": "telegram", "value": "@maria" }], "addresses": ["Казань", " "],
    });
    let made = app.post("/api/crm/contacts", Some(&olga.token), fields).await.expect(201);
    let path = made.header("location").to_owned();
    assert_eq!(path, format!("/api/crm/contacts/{}", id(&made.body)));
    assert_eq!((made.header("etag"), made.str("/name"), made.str("/company/name")), ("\"1\"", "Мария Фролова", "Ромашка"));
    assert_eq!(made.body["phones"], json!(["+79000000001"]));
    assert_eq!(made.body["addresses"], json!(["Казань"]));
    assert_eq!(app.get(&format!("/api/crm/companies/{}", id(&company.body)), &olga.token).await.expect(200).body["contactsCount"], 1);

    let read = app.get(&path, &olga.token).await.expect(200);
    assert_eq!((read.header("etag"), read.body["students"].as_array().map(Vec::len)), ("\"1\"", Some(0)));
    let changed = app.patch(&path, &olga.token, json!({ "note": "перезвонить" })).await.expect(200);
    assert_eq!((changed.str("/note"), changed.str("/position"), changed.header("etag")), ("перезвонить", "Директор", "\"2\""));
    assert_eq!(app.patch(&path, &olga.token, json!({ "note": "перезвонить" })).await.expect(200).header("etag"), "\"2\"", "nothing changed");

    let replaced = put(&app, &olga, &path, json!({ "name": "Мария" })).await.expect(200);
    assert_eq!(
        (replaced.body["position"].clone(), replaced.body["emails"].clone(), replaced.body["owner"].clone()),
        (Value::Null, json!([]), Value::Null)
    );
    put(&app, &olga, &path, json!({})).await.wrong_field("/name", "required");

    assert_eq!(app.delete(&path, &olga.token).await.status, 204);
    app.get(&path, &olga.token).await.problem(404, "not_found");
    app.delete(&path, &olga.token).await.problem(404, "not_found");
    let restored = app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(restored.str("/name"), "Мария");
    app.post(&format!("{path}/restore"), Some(&olga.token), json!({})).await.expect(200);

    let audit = app.get(&format!("/api/audit?recordId={}", id(&made.body)), &olga.token).await.expect(200).body;
    let actions: Vec<&str> = audit["items"].as_array().expect("items").iter().filter_map(|entry| entry["action"].as_str()).collect();
    assert_eq!(actions, ["restore", "delete", "update", "update", "create"]);
}

#[tokio::test]
async fn a_stale_edit_is_shown_both_versions() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let made = app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Мария" })).await.expect(201);
    let path = made.header("location").to_owned();
    app.patch(&path, &olga.token, json!({ "name": "Мария Фролова" })).await.expect(200);
    for method in [Method::PATCH, Method::PUT] {
        let stale =
            Answer::to(app.request(method, &path).bearer_auth(&olga.token).header("if-match", "\"1\"").json(&json!({ "name": "Маша" }))).await;
        assert_eq!((stale.status, stale.str("/current/name"), stale.body["current"]["version"].as_i64()), (412, "Мария Фролова", Some(2)));
    }
    let stale = Answer::to(app.request(Method::DELETE, &path).bearer_auth(&olga.token).header("if-match", "\"1\"")).await;
    assert_eq!((stale.status, stale.str("/current/name")), (412, "Мария Фролова"));
    assert_eq!(app.get(&path, &olga.token).await.expect(200).str("/name"), "Мария Фролова");
}

#[tokio::test]
async fn what_is_not_acceptable_is_pointed_at() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    let theirs = app.post("/api/crm/companies", Some(&boris.token), json!({ "name": "Чужая" })).await.expect(201);
    for (body, pointer, code) in [
        (json!({}), "/name", "required"),
        (json!({ "name": "а".repeat(301) }), "/name", "too_long"),
        (json!({ "name": "Мария", "emails": ["нет"] }), "/emails/0", "not_an_email"),
        (json!({ "name": "Мария", "phones": ["12"] }), "/phones/0", "not_a_phone"),
        (json!({ "name": "Мария", "companyId": theirs.body["id"] }), "/companyId", "no_such_record"),
        (json!({ "name": "Мария", "ownerId": boris.id }), "/ownerId", "no_such_record"),
        (json!({ "name": "Мария", "messengers": [{ "kind": "pigeon", "value": "x" }] }), "/messengers/0/kind", "unknown_value"),
    ] {
        app.post("/api/crm/contacts", Some(&olga.token), body).await.wrong_field(pointer, code);
    }
    app.post("/api/crm/companies", Some(&olga.token), json!({ "name": "Ф", "website": "javascript:alert(1)" }))
        .await
        .wrong_field("/website", "not_a_website");
}

#[tokio::test]
async fn lists_are_ordered_searched_and_paged() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for (at, name) in ["Ёлкина Анна", "Егоров Пётр", "Жукова Ирина", "Абрамов Лев"].iter().enumerate() {
        let body = json!({ "name": name, "phones": [format!("+7900000000{at}")], "emails": [format!("p{at}@example.test")] });
        app.post("/api/crm/contacts", Some(&olga.token), body).await.expect(201);
        app.clock.advance(TimeDelta::seconds(1));
    }
    let names = |all: Vec<Value>| all.iter().map(|one| one["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>();
    assert_eq!(names(app.all("/api/crm/contacts", 3, &olga.token).await), ["Абрамов Лев", "Егоров Пётр", "Ёлкина Анна", "Жукова Ирина"]);
    assert_eq!(names(app.all("/api/crm/contacts?sort=-name", 3, &olga.token).await)[0], "Жукова Ирина");
    assert_eq!(names(app.all("/api/crm/contacts?sort=-createdAt", 1, &olga.token).await)[0], "Абрамов Лев");
    for (typed, found) in [("елкина", 1), ("петр егор", 1), ("8 900 000-00-02", 1), ("p3@example", 1), ("никто", 0)] {
        assert_eq!(app.all(&format!("/api/crm/contacts?q={typed}"), 3, &olga.token).await.len(), found, "{typed}");
    }
    let cursor = app.get("/api/crm/contacts?limit=1", &olga.token).await.expect(200).str("/nextCursor").to_owned();
    app.get(&format!("/api/crm/contacts?sort=-createdAt&cursor={cursor}"), &olga.token).await.wrong_field("/cursor", "cursor_invalid");
}

#[tokio::test]
async fn a_students_contact_shows_the_student_and_cannot_go() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 8).await;
    let student = app.all("/api/students", 50, &olga.token).await.remove(0);
    let name = student["name"].as_str().expect("a name");
    let contact = app.all(&format!("/api/crm/contacts?q={name}"), 50, &olga.token).await.remove(0);
    assert_eq!(contact["isStudent"], true);
    let path = format!("/api/crm/contacts/{}", id(&contact));
    let card = app.get(&path, &olga.token).await.expect(200);
    assert_eq!(card.str("/students/0/id"), id(&student));
    assert_eq!(card.body["students"][0]["balanceMinor"], student["balanceMinor"]);
    app.delete(&path, &olga.token).await.problem(409, "contact_of_the_school");
}

#[tokio::test]
async fn what_was_deleted_a_month_ago_is_purged() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let company = app.post("/api/crm/companies", Some(&olga.token), json!({ "name": "Ромашка" })).await.expect(201);
    let contact = app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Мария", "companyId": company.body["id"] })).await.expect(201);
    let deal = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс", "contactId": contact.body["id"] })).await.expect(201);
    app.delete(company.header("location"), &olga.token).await;
    app.delete(deal.header("location"), &olga.token).await;
    app.clock.advance(TimeDelta::days(29));
    app.purge().await;
    let olga = Person::of(&app.login(&olga.email, PASSWORD).await.expect(200));
    app.post(&format!("{}/restore", deal.header("location")), Some(&olga.token), json!({})).await.expect(200);
    app.delete(deal.header("location"), &olga.token).await;
    app.clock.advance(TimeDelta::days(2));
    app.purge().await;
    let olga = Person::of(&app.login(&olga.email, PASSWORD).await.expect(200));
    app.post(&format!("{}/restore", company.header("location")), Some(&olga.token), json!({})).await.problem(404, "not_found");
    app.post(&format!("{}/restore", deal.header("location")), Some(&olga.token), json!({})).await.expect(200);
    assert!(app.get(contact.header("location"), &olga.token).await.expect(200).body["company"].is_null());
    app.delete(deal.header("location"), &olga.token).await;
    app.clock.advance(TimeDelta::days(31));
    app.purge().await;
    let olga = Person::of(&app.login(&olga.email, PASSWORD).await.expect(200));
    app.post(&format!("{}/restore", deal.header("location")), Some(&olga.token), json!({})).await.problem(404, "not_found");
}
