//! One story: an account is connected, everything arrives, and an edit on either side shows on the other.

use serde_json::{Value, json};

use super::desk::Desk;

fn named<'a>(rows: &'a [Value], field: &str, name: &str) -> &'a Value {
    rows.iter().find(|row| row[field] == name).unwrap_or_else(|| panic!("{name} among {} rows", rows.len()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn amocrm_and_the_desk_show_the_same() {
    let desk = Desk::open("amocrm", json!({})).await;
    desk.loaded().await;
    let contacts_there = desk.there("contacts").await;
    let contacts = desk.here("/api/crm/contacts").await;
    let alive = contacts_there.iter().filter(|row| row["deleted"] != true && row["is_deleted"] != true).count();
    assert_eq!(contacts.len(), alive, "every contact arrives once");
    assert_eq!(desk.here("/api/crm/deals").await.len(), desk.there("leads").await.iter().filter(|row| row["is_deleted"] != true).count());

    // There, then here.
    let first = &contacts_there[0];
    let changed = json!({ "kind": "contacts", "op": "update", "id": first["id"], "data": { "name": "Переименована Там" } });
    desk.change_there(changed).await;
    desk.until_here("/api/crm/contacts", "name", "Переименована Там").await;

    // Here, then there.
    let contact = named(&desk.here("/api/crm/contacts").await, "name", "Переименована Там").clone();
    let path = format!("/api/crm/contacts/{}", contact["id"].as_str().expect("an id"));
    desk.app.call(reqwest::Method::PATCH, &path, &desk.who.token, Some(json!({ "name": "Переименована Здесь" }))).await;
    desk.until_there("contacts", "name", "Переименована Здесь").await;

    // A new one here is one there.
    let new = desk.app.post("/api/crm/contacts", &desk.who.token, json!({ "name": "Новая Здесь", "emails": ["new.here@example.org"] })).await;
    desk.until_there("contacts", "name", "Новая Здесь").await;
    desk.quiet().await;
    let twins = desk.there("contacts").await.iter().filter(|row| row["name"] == "Новая Здесь").count();
    assert_eq!(twins, 1, "one create, one record: {new}");
}
