use serde_json::{Value, json};

use crate::app::{App, Person};

async fn found(app: &App, who: &Person, query: &str) -> Vec<(String, String)> {
    let body = app.get(&format!("/api/crm/search?{query}"), &who.token).await.expect(200).body;
    let text = |hit: &Value, field: &str| hit[field].as_str().expect("a text").to_owned();
    body["items"].as_array().expect("items").iter().map(|hit| (text(hit, "kind"), text(hit, "title"))).collect()
}

fn hit(kind: &str, title: &str) -> (String, String) {
    (kind.to_owned(), title.to_owned())
}

#[tokio::test]
async fn one_search_finds_every_kind_however_it_is_typed() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    let person = json!({ "name": "Ёлкина Виктория", "phones": ["8 (912) 345-67-89"], "emails": ["vika@romashka.example"] });
    let contact = app.post("/api/crm/contacts", Some(&olga.token), person.clone()).await.expect(201);
    app.post("/api/crm/contacts", Some(&boris.token), person).await.expect(201);
    app.post("/api/crm/companies", Some(&olga.token), json!({ "name": "Северный ветер" })).await.expect(201);
    app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Подготовка к экзаменам" })).await.expect(201);
    app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Speaking lessons" })).await.expect(201);
    app.post("/api/crm/tasks", Some(&olga.token), json!({ "title": "Отправить договоры" })).await.expect(201);
    let book = json!({ "name": "Учебник грамматики", "code": "GR-17" });
    app.post("/api/crm/products", Some(&olga.token), book).await.expect(201);
    let note = json!({ "contactId": contact.body["id"], "body": "Просила расписание занятий" });
    app.post("/api/crm/communications", Some(&olga.token), note).await.expect(201);

    let vika = hit("contact", "Ёлкина Виктория");
    for (query, expected) in [
        ("q=елкина", &vika),
        ("q=викто", &vika),
        ("q=елкина вик", &vika),
        ("q=елкени", &vika),
        ("q=912 345", &vika),
        ("q=8(912)34567", &vika),
        ("q=vika@rom", &vika),
        ("q=северного ветра", &hit("company", "Северный ветер")),
        ("q=севирный", &hit("company", "Северный ветер")),
        ("q=экзамен", &hit("deal", "Подготовка к экзаменам")),
        ("q=lesson", &hit("deal", "Speaking lessons")),
        ("q=учебники", &hit("product", "Учебник грамматики")),
        ("q=gr-17", &hit("product", "Учебник грамматики")),
        ("q=граматика", &hit("product", "Учебник грамматики")),
        ("q=договор", &hit("task", "Отправить договоры")),
        ("q=занятие", &hit("communication", "Просила расписание занятий")),
    ] {
        let all = found(&app, &olga, query).await;
        assert_eq!(all.first(), Some(expected), "{query}: {all:?}");
    }
    let deal = json!({ "title": "Немецкий с нуля", "contactId": contact.body["id"] });
    app.post("/api/crm/deals", Some(&olga.token), deal).await.expect(201);
    let whose = app.get("/api/crm/search?q=немецкий", &olga.token).await.expect(200);
    assert!(whose.str("/items/0/subtitle").starts_with("Ёлкина Виктория · "), "{}", whose.text);
    assert_eq!(found(&app, &olga, "q=виктория").await.len(), 1, "another organisation's is not there");
    assert_eq!(found(&app, &olga, "q=виктория&kinds=deal,company").await, []);
    assert_eq!(found(&app, &olga, "q=").await, []);
    assert_eq!(found(&app, &olga, "q=%25_").await, []);
    assert_eq!(found(&app, &olga, "q='%20|%20!(").await, []);
    let marked = app.get("/api/crm/search?q=виктор", &olga.token).await.expect(200);
    assert_eq!((marked.str("/items/0/highlight"), marked.str("/items/0/subtitle")), ("Ёлкина <mark>Виктория</mark>", "+79123456789"));
    app.patch("/api/features/deal_lines", &olga.token, json!({ "enabled": false })).await.expect(200);
    assert_eq!(found(&app, &olga, "q=учебник").await, [], "what is switched off is not found");
    app.get("/api/crm/search?q=x&kinds=pigeon", &olga.token).await.wrong_field("/kinds", "unknown_value");
    app.get("/api/crm/search?q=x&limit=51", &olga.token).await.wrong_field("/limit", "out_of_range");
}
