//! Tasks, notes, calls.

use serde_json::{Value, json};

use super::support::{Account, ids};

#[tokio::test]
async fn a_task_is_made_and_closed() {
    let account = Account::open().await;
    let missing = account.call("POST", "tasks", json!([{ "entity_id": 7_100_001, "entity_type": "leads" }])).await;
    assert_eq!(missing.status.as_u16(), 400);
    let made = account
        .write("POST", "tasks", json!([{ "text": "Позвонить", "complete_till": 1_900_000_000, "entity_id": 7_100_001, "entity_type": "leads" }]))
        .await;
    let id = ids(&made, "tasks")[0];
    let task = account.get(&format!("tasks/{id}")).await;
    assert_eq!((&task["result"], &task["is_completed"], &task["task_type_id"]), (&json!([]), &json!(false), &json!(1)));
    account.write("PATCH", &format!("tasks/{id}"), json!({ "is_completed": true, "result": { "text": "Готово" } })).await;
    assert_eq!(account.get(&format!("tasks/{id}")).await["result"], json!({ "text": "Готово" }));
    let open = account.get("tasks?limit=250&filter[is_completed]=0").await;
    assert!(open["_embedded"]["tasks"].as_array().expect("tasks").iter().all(|task| task["is_completed"] == false));
    let of_lead = account.get("tasks?filter[entity_type]=leads&filter[entity_id][]=7100001&order[complete_till]=desc").await;
    assert!(ids(&of_lead, "tasks").contains(&id));
    assert_eq!(account.status("GET", "tasks/1", Value::Null).await, 404);
}

#[tokio::test]
async fn notes_hang_on_cards() {
    let account = Account::open().await;
    let made = account.write("POST", "leads/7100001/notes", json!([{ "note_type": "common", "params": { "text": "Хочет в субботу" } }])).await;
    let id = ids(&made, "notes")[0];
    let before = account.get("leads/7100001").await["updated_at"].clone();
    assert_eq!(account.get(&format!("leads/notes/{id}")).await["params"]["text"], "Хочет в субботу");
    account.write("PATCH", "leads/notes", json!([{ "id": id, "entity_id": 7_100_001, "params": { "text": "Передумал" } }])).await;
    let list = account.get("leads/notes?filter[entity_id]=7100001&filter[note_type][]=common&order[id]=desc").await;
    assert_eq!(list["_embedded"]["notes"][0]["params"]["text"], "Передумал");
    assert_eq!(account.status("POST", &format!("leads/7100001/notes/{id}/pin"), Value::Null).await, 204);
    assert_eq!(account.get(&format!("leads/7100001/notes/{id}?with=is_pinned")).await["is_pinned"], true);
    assert_eq!(account.get("leads/7100001").await["updated_at"], before);
    let events = account.get("events?filter[entity]=lead&filter[entity_id]=7100001&filter[type]=common_note_added").await;
    assert_eq!(events["_embedded"]["events"][0]["value_after"][0]["note"]["id"], id);
    let odd = account.call("POST", "contacts/notes", json!([{ "entity_id": 8_200_001, "note_type": "zoom_meeting", "params": {} }])).await;
    assert_eq!(odd.status.as_u16(), 400);
    let short = account.call("POST", "contacts/notes", json!([{ "entity_id": 8_200_001, "note_type": "common", "params": {} }])).await;
    assert_eq!(short.json["validation-errors"][0]["errors"][0]["path"], "params.text");
}

#[tokio::test]
async fn a_call_finds_whom_it_was_with() {
    let account = Account::open().await;
    let fields = json!([{ "field_code": "PHONE", "values": [{ "value": "+7 (900) 765-43-21" }] }]);
    let made = account.write("POST", "contacts", json!([{ "name": "Звонящий", "custom_fields_values": fields }])).await;
    let contact = ids(&made, "contacts")[0];
    let call = |phone: &str| json!({ "direction": "inbound", "uniq": "u1", "duration": 30, "source": "АТС", "phone": phone, "call_status": 4 });
    let answer = account.write("POST", "calls", json!([call("89007654321"), call("123")])).await;
    assert_eq!(answer["_embedded"]["calls"][0]["entity_id"], contact);
    assert_eq!(answer["errors"].as_array().map(Vec::len), Some(1));
    let notes = account.get(&format!("contacts/{contact}/notes")).await;
    assert_eq!(notes["_embedded"]["notes"][0]["note_type"], "call_in");
}
