use chrono::TimeDelta;
use serde_json::{Value, json};

use super::id;
use crate::app::{App, Person};

pub async fn contact(app: &App, who: &Person, fields: Value) -> Value {
    app.clock.advance(TimeDelta::milliseconds(10));
    app.post("/api/crm/contacts", Some(&who.token), fields).await.expect(201).body
}

fn names(group: &Value) -> Vec<&str> {
    group["records"].as_array().expect("records").iter().filter_map(|one| one["name"].as_str()).collect()
}

#[tokio::test]
async fn who_shares_an_address_or_a_number_stands_in_one_group() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let first = contact(&app, &olga, json!({ "name": "Мария Фролова", "emails": ["m@example.test"], "phones": ["8 900 000-00-01"] })).await;
    contact(&app, &olga, json!({ "name": "М. Фролова", "emails": ["M@example.test"], "phones": ["+7 900 000 00 01"] })).await;
    let father = contact(&app, &olga, json!({ "name": "Пётр Фролов", "phones": ["89000000001"] })).await;
    contact(&app, &olga, json!({ "name": "Одна", "phones": ["89000000009"] })).await;
    for n in 2..5 {
        for name in ["Анна", "Аня"] {
            contact(&app, &olga, json!({ "name": format!("{name} {n}"), "emails": [format!("a{n}@example.test")] })).await;
        }
    }
    let groups = app.all("/api/crm/duplicates", 2, &olga.token).await;
    let all: Vec<Vec<&str>> = groups.iter().map(names).collect();
    assert_eq!(all[0], ["Анна 2", "Аня 2"]);
    // Two share the address and three the number: the smaller group first, the larger one for what is more.
    assert_eq!(all[3..], [vec!["Мария Фролова", "М. Фролова"], vec!["Мария Фролова", "М. Фролова", "Пётр Фролов"]]);
    assert_eq!(groups[4]["reason"], json!({ "kind": "phone", "value": "+79000000001" }));
    assert_eq!(groups[4]["count"], 3);
    assert_eq!(app.all("/api/crm/duplicates", 50, &olga.token).await, groups, "a page's size changes nothing");

    // Off a number, in the bin, or told apart: no double.
    let like = |answer: Value| answer["items"].as_array().expect("items").iter().map(|one| one["record"]["name"].clone()).collect::<Vec<_>>();
    let path = format!("/api/crm/contacts/{}/duplicates", id(&first));
    let likes = app.get(&path, &olga.token).await.expect(200).body;
    assert_eq!((likes["items"][0]["confidence"].as_str(), likes["items"][1]["confidence"].as_str()), (Some("medium"), Some("low")));
    app.patch(&format!("/api/crm/contacts/{}", id(&father)), &olga.token, json!({ "phones": ["89000000002"] })).await.expect(200);
    assert_eq!(like(app.get(&path, &olga.token).await.expect(200).body), ["М. Фролова"]);
    assert_eq!(app.all("/api/crm/duplicates", 2, &olga.token).await.len(), 4, "one group for the address and the number");
    app.delete(&format!("/api/crm/contacts/{}", id(&first)), &olga.token).await.expect(204);
    assert_eq!(app.all("/api/crm/duplicates", 2, &olga.token).await.len(), 3);
    app.post(&format!("/api/crm/contacts/{}/restore", id(&first)), Some(&olga.token), json!({})).await.expect(200);
    assert_eq!(app.all("/api/crm/duplicates", 2, &olga.token).await.len(), 4);
    assert!(app.all("/api/crm/duplicates?kind=company", 2, &olga.token).await.is_empty());
    app.get("/api/crm/duplicates?kind=deal", &olga.token).await.problem(422, "validation_failed");
}

#[tokio::test]
async fn a_decision_that_two_are_not_one_is_remembered_and_taken_back() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let mut ids = Vec::new();
    for name in ["Мама", "Папа", "Сын"] {
        ids.push(contact(&app, &olga, json!({ "name": name, "phones": ["89000000001"] })).await["id"].clone());
    }
    let two = json!({ "kind": "contact", "ids": [ids[2], ids[0]] });
    app.post("/api/crm/duplicates/dismiss", Some(&olga.token), two.clone()).await.expect(204);
    assert_eq!(names(&app.all("/api/crm/duplicates", 5, &olga.token).await[0]).len(), 3, "the third could still be either");
    app.post("/api/crm/duplicates/dismiss", Some(&olga.token), json!({ "kind": "contact", "ids": ids })).await.expect(204);
    assert!(app.all("/api/crm/duplicates", 5, &olga.token).await.is_empty());
    app.post("/api/crm/duplicates/restore", Some(&olga.token), two).await.expect(204);
    assert_eq!(names(&app.all("/api/crm/duplicates", 5, &olga.token).await[0]), ["Мама", "Сын"]);

    let wrong = json!({ "kind": "contact", "ids": [ids[0], olga.id] });
    app.post("/api/crm/duplicates/dismiss", Some(&olga.token), wrong).await.wrong_field("/ids/1", "no_such_record");
    app.post("/api/crm/duplicates/dismiss", Some(&olga.token), json!({ "kind": "contact", "ids": [ids[0], ids[0]] }))
        .await
        .wrong_field("/ids", "too_few");
}

#[tokio::test]
async fn companies_have_doubles_too() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for name in ["Ромашка", "ООО Ромашка"] {
        app.post("/api/crm/companies", Some(&olga.token), json!({ "name": name, "emails": ["info@romashka.example"] })).await.expect(201);
    }
    let groups = app.all("/api/crm/duplicates?kind=company", 5, &olga.token).await;
    assert_eq!((groups.len(), groups[0]["records"].as_array().map(Vec::len)), (1, Some(2)));
    let path = format!("/api/crm/companies/{}/duplicates", id(&groups[0]["records"][0]));
    assert_eq!(app.get(&path, &olga.token).await.expect(200).body["items"].as_array().map(Vec::len), Some(1));
}
