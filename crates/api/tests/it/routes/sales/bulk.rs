use serde_json::{Value, json};

use super::id;
use crate::app::App;

#[tokio::test]
async fn many_are_changed_deleted_and_restored_each_by_itself() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let mut people = Vec::new();
    for name in ["Анна", "Борис", "Вера"] {
        people.push(app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": name })).await.expect(201).body);
    }
    let bulk = |op: &str, items: Value, change: Value| json!({ "kind": "contact", "op": op, "items": items, "change": change });
    let items = json!([{ "id": id(&people[0]), "version": 1 }, { "id": id(&people[1]), "version": 7 }, { "id": olga.id }, { "id": id(&people[2]) }]);
    let done = app.post("/api/crm/bulk", Some(&olga.token), bulk("update", items, json!({ "source": "сайт" }))).await.expect(200);
    let said: Vec<_> =
        done.body["results"].as_array().expect("results").iter().map(|one| (one["status"].as_str(), one["problem"]["code"].as_str())).collect();
    assert_eq!(
        said,
        [(Some("done"), None), (Some("refused"), Some("changed_meanwhile")), (Some("refused"), Some("not_found")), (Some("done"), None)]
    );
    assert_eq!((done.body["done"].as_i64(), done.body["refused"].as_i64()), (Some(2), Some(2)));
    assert_eq!(done.body["results"][0]["version"], 2);

    let all: Value = people.iter().map(|one| json!({ "id": id(one) })).collect();
    assert_eq!(app.post("/api/crm/bulk", Some(&olga.token), bulk("delete", all.clone(), Value::Null)).await.expect(200).body["done"], 3);
    assert!(app.all("/api/crm/contacts", 50, &olga.token).await.is_empty());
    assert_eq!(app.post("/api/crm/bulk", Some(&olga.token), bulk("restore", all.clone(), Value::Null)).await.expect(200).body["done"], 3);
    assert_eq!(app.all("/api/crm/contacts", 50, &olga.token).await.len(), 3);

    app.post("/api/crm/bulk", Some(&olga.token), bulk("update", json!([]), json!({}))).await.wrong_field("/items", "out_of_range");
    app.post("/api/crm/bulk", Some(&olga.token), bulk("update", all.clone(), json!({ "emails": 5 }))).await.wrong_field("/emails", "wrong_type");
    let refused = app.post("/api/crm/bulk", Some(&olga.token), bulk("update", all, json!({ "emails": ["x"] }))).await.expect(200);
    assert_eq!(refused.body["results"][0]["problem"]["errors"][0]["code"], "not_an_email", "{}", refused.text);
}
