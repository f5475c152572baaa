use reqwest::Method;
use serde_json::json;

use crate::app::{Answer, App, Person};

async fn student(app: &App, olga: &Person) -> (String, Answer) {
    let id = app.get("/api/students?q=parent3@", &olga.token).await.expect(200).str("/items/0/id").to_owned();
    let path = format!("/api/students/{id}");
    let card = app.get(&path, &olga.token).await.expect(200);
    (path, card)
}

#[tokio::test]
async fn an_edit_reaches_the_contact_the_audit_log_and_the_event_stream() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 3).await;
    let (path, card) = student(&app, &olga).await;
    assert_eq!(card.header("etag"), format!("\"{}\"", card.body["version"]));
    let body = json!({
        "name": "  Ёлкина   Анна-Мария ", "note": "Звонить вечером\r\nпосле шести", "stage": "Пауза", "birthDate": "2015-03-09", "payerName": "Ёлкин Пётр",
        "phones": ["+79000000003", "8 (912) 000-00-01"], "emails": ["MAMA@Mail.test", "mama@mail.test"],
    });
    let changed = app.patch(&path, &olga.token, body).await.expect(200);
    assert_eq!((changed.str("/name"), changed.str("/contact/name")), ("Ёлкина Анна-Мария", "Ёлкина Анна-Мария"));
    assert_eq!((changed.str("/note"), changed.str("/stage"), changed.str("/birthDate")), ("Звонить вечером\nпосле шести", "Пауза", "2015-03-09"));
    assert_eq!(changed.body["phones"], json!(["+79000000003", "+79120000001"]));
    assert_eq!(changed.body["contact"]["phonesTyped"], json!(["8 (900) 0000003", "8 (912) 000-00-01"]), "an untouched phone keeps its spelling");
    assert_eq!(changed.body["emails"], json!(["mama@mail.test"]));
    assert_ne!(changed.header("etag"), card.header("etag"));
    assert_eq!(app.get("/api/students?q=89120000001", &olga.token).await.expect(200).body["items"].as_array().map(Vec::len), Some(1));

    let audit = app.get("/api/audit?kind=student", &olga.token).await.expect(200).body["items"][0].clone();
    assert_eq!((audit["action"].as_str(), audit["title"].as_str()), (Some("update"), Some("Ёлкина Анна-Мария")));
    assert_eq!((audit["before"]["stage"].is_null(), audit["after"]["stage"].as_str()), (true, Some("Пауза")));
    assert!(audit["after"].get("status").is_none(), "only what changed");
    let mut tx = app.ctx.db.begin(store::Tenant::of(olga.org.into())).await.expect("a transaction");
    let events = store::outbox::since(&mut tx, 0, 100).await.expect("events");
    let event = events.iter().find(|event| event.event == "student.updated").expect("an event");
    assert_eq!((&event.data["id"], &event.data["version"]), (&changed.body["id"], &changed.body["version"]));
}

#[tokio::test]
async fn two_people_do_not_overwrite_each_other() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 3).await;
    let (path, card) = student(&app, &olga).await;
    let etag = card.header("etag").to_owned();
    let patch = |body| Answer::to(app.request(Method::PATCH, &path).bearer_auth(&olga.token).header("if-match", &etag).json(&body));
    patch(json!({ "emails": [] })).await.expect(200);
    let refused = patch(json!({ "note": "mine" })).await.problem(412, "changed_meanwhile");
    assert!(refused.body["version"].as_i64().is_some_and(|version| Some(version) > card.body["version"].as_i64()));
    let now = app.get(&path, &olga.token).await.expect(200);
    assert_eq!((now.str("/note"), &now.body["emails"]), ("", &json!([])));
    let unchanged = app.patch(&path, &olga.token, json!({ "emails": [], "note": " " })).await.expect(200);
    assert_eq!(unchanged.header("etag"), now.header("etag"), "nothing was written");
}

#[tokio::test]
async fn empty_and_absent_are_two_things() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 3).await;
    let (path, _) = student(&app, &olga).await;
    let patch = async |body| app.patch(&path, &olga.token, body).await.expect(200).body;
    patch(json!({ "stage": "Учится", "payerName": "Мама", "birthDate": "2014-01-02" })).await;
    assert_eq!(patch(json!({ "note": "x" })).await["stage"], "Учится");
    let emptied = patch(json!({ "stage": null, "payerName": "", "birthDate": null })).await;
    assert!(emptied["stage"].is_null() && emptied["payerName"].is_null() && emptied["birthDate"].is_null(), "{emptied}");
    assert!(patch(json!({ "status": "archived" })).await["archivedOn"].is_string());
    assert!(patch(json!({ "status": "active" })).await["archivedOn"].is_null());
}

#[tokio::test]
async fn nonsense_is_refused_field_by_field() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 3).await;
    let (path, card) = student(&app, &olga).await;
    let body = json!({
        "name": "\u{0} ", "note": "x".repeat(10_001), "birthDate": "2999-01-01", "phones": ["123", "+79000000001"], "emails": ["a@b.test", "nobody"],
    });
    let answer = app.patch(&path, &olga.token, body).await.wrong_field("/name", "required").wrong_field("/note", "too_long");
    answer.wrong_field("/birthDate", "in_the_future").wrong_field("/phones/0", "not_a_phone").wrong_field("/emails/1", "not_an_email");
    let many: Vec<String> = (0..11).map(|n| format!("a{n}@b.test")).collect();
    app.patch(&path, &olga.token, json!({ "emails": many })).await.wrong_field("/emails", "too_many");
    for (body, pointer) in
        [(json!({ "status": "asleep" }), "/status"), (json!({ "birthDate": "soon" }), "/birthDate"), (json!({ "phones": "1" }), "/phones")]
    {
        app.patch(&path, &olga.token, body).await.wrong_field(pointer, "wrong_type");
    }
    assert_eq!(app.get(&path, &olga.token).await.expect(200).header("etag"), card.header("etag"), "nothing was half-written");
    app.patch("/api/students/nobody", &olga.token, json!({})).await.problem(404, "not_found");
}
