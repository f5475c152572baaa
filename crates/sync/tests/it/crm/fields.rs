//! Own fields of an account that Zveno has no type for: seen, and never touched.

use serde_json::{Value, json};
use testkit::Method;

use super::desk::Desk;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_does_not_travel_is_named_and_has_no_place() {
    let desk = Desk::open("amocrm", json!({ "kinds": ["contacts", "deals"] })).await;
    let new = json!({ "kind": "custom_fields", "op": "create", "data": { "entity_type": "contacts", "name": "Время встречи", "type": "date_time" } });
    desk.change_there(new).await;
    desk.loaded().await;
    let path = format!("/api/sync/connection/{}/fields", desk.connection);
    let listed = || async { desk.app.get(&path, &desk.who.token).await["items"].as_array().expect("items").clone() };
    let mut fields = listed().await;
    let is_it = |field: &&Value| field["title"] == "Время встречи";
    for _ in 0..100 {
        if fields.iter().any(|field| is_it(&field)) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        desk.app.call(Method::POST, &format!("/api/sync/connection/{}/run", desk.connection), &desk.who.token, None).await;
        fields = listed().await;
    }
    let field = fields.iter().find(is_it).expect("the field is named");
    assert_eq!((&field["valueKind"], &field["local"], &field["direction"]), (&json!("foreign"), &Value::Null, &json!("off")));
    let wanted = json!({ "items": [{ "kind": "contacts", "remote": field["remote"], "local": "position", "direction": "both" }] });
    let (status, refused) = desk.app.call(Method::PUT, &path, &desk.who.token, Some(wanted)).await;
    assert_eq!((status.as_u16(), &refused["errors"][0]["code"]), (422, &json!("cannot_be_mapped")), "{refused}");

    // What is more than one value goes where it belongs or nowhere: read as a text it would be nothing, and empty what stands there.
    let places = |remote: &str| json!({ "items": [{ "kind": "contacts", "remote": remote, "local": "position", "direction": "both" }] });
    let phones = fields.iter().find(|field| field["title"] == "phones").expect("phones")["remote"].as_str().expect("a name").to_owned();
    let (status, refused) = desk.app.call(Method::PUT, &path, &desk.who.token, Some(places(&phones))).await;
    assert_eq!((status.as_u16(), &refused["errors"][0]["code"]), (422, &json!("values_of_another_kind")), "{refused}");

    // A contact that has such a value is edited here, and keeps it.
    let id = desk.there("contacts").await[0]["id"].clone();
    let remote: i64 = field["remote"].as_str().and_then(|remote| remote.trim_start_matches("cf:").parse().ok()).expect("an id");
    let value = json!({ "custom_fields_values": [{ "field_id": remote, "values": [{ "value": 1_800_000_000 }] }] });
    desk.change_there(json!({ "kind": "contacts", "op": "update", "id": id, "data": value })).await;
    desk.settled().await;
    let name = desk.there("contacts").await[0]["name"].clone();
    let here = desk.here("/api/crm/contacts").await.into_iter().find(|row| row["name"] == name).expect("a contact");
    let contact = format!("/api/crm/contacts/{}", here["id"].as_str().expect("an id"));
    desk.app.call(Method::PATCH, &contact, &desk.who.token, Some(json!({ "name": "Новое Имя" }))).await;
    desk.until_there("contacts", "name", "Новое Имя").await;
    let after = desk.there("contacts").await.into_iter().find(|row| row["name"] == "Новое Имя").expect("a contact");
    assert!(after["custom_fields_values"].to_string().contains("1800000000"), "{after}");
}
