//! Pages, filters, orders, search.

use serde_json::{Value, json};

use super::support::{Account, ids};

#[tokio::test]
async fn pages_follow_next_until_there_is_none() {
    let account = Account::open().await;
    let mut seen = Vec::new();
    let mut path = "contacts?limit=75".to_owned();
    for _ in 0..10 {
        let page = account.get(&path).await;
        seen.extend(ids(&page, "contacts"));
        assert!(page.get("_total_items").is_none());
        let Some(next) = page["_links"]["next"]["href"].as_str() else { break };
        path = next.split_once("/api/v4/").expect("a path").1.to_owned();
    }
    seen.dedup();
    assert_eq!(seen.len(), 200);
    let beyond = account.call("GET", "contacts?limit=250&page=2", Value::Null).await;
    assert_eq!((beyond.status.as_u16(), beyond.bytes.len()), (204, 0));
    assert_eq!(ids(&account.get("contacts").await, "contacts").len(), 50);
    let unknown = account.call("GET", "leads/1", Value::Null).await;
    assert_eq!((unknown.status.as_u16(), unknown.bytes.len()), (204, 0));
}

#[tokio::test]
async fn a_page_of_more_than_250_is_cut_or_refused() {
    let account = Account::open().await;
    assert_eq!(ids(&account.get("contacts?limit=500").await, "contacts").len(), 200);
    account.set(json!({ "overLimitRefused": true })).await;
    assert_eq!(account.status("GET", "contacts?limit=251", Value::Null).await, 422);
    assert_eq!(account.status("GET", "contacts?limit=x", Value::Null).await, 400);
}

#[tokio::test]
async fn filters_narrow() {
    let account = Account::open().await;
    let some = account.get("leads?filter[id][]=7100001&filter%5Bid%5D%5B%5D=7100003").await;
    assert_eq!(ids(&some, "leads"), [7_100_001, 7_100_003]);
    let won = account.get("leads?limit=250&filter[statuses][0][pipeline_id]=6950551&filter[statuses][0][status_id]=142").await;
    let won = won["_embedded"]["leads"].as_array().expect("leads");
    assert!(!won.is_empty() && won.iter().all(|lead| lead["status_id"] == 142 && lead["pipeline_id"] == 6_950_551));
    // A bare status goes unheeded, as does whatever is not known.
    assert_eq!(ids(&account.get("leads?limit=250&filter[status_id]=142&filter[moon]=full").await, "leads").len(), 100);
    // A time that is no range finds nothing.
    assert_eq!(account.status("GET", "leads?filter[updated_at]=1", Value::Null).await, 204);
    let by_field = account.get("leads?limit=250&filter[custom_fields_values][184994][]=91001").await;
    assert!(by_field["_embedded"]["leads"].as_array().expect("leads").iter().all(|lead| lead["custom_fields_values"].to_string().contains("Онлайн")));
    account.set(json!({ "filtersIgnored": true })).await;
    assert_eq!(ids(&account.get("leads?limit=250&filter[id][]=7100001").await, "leads").len(), 100);
    assert_eq!(account.get("account?with=is_api_filter_enabled").await["is_api_filter_enabled"], false);
}

#[tokio::test]
async fn a_delta_is_what_changed_since_in_order() {
    let account = Account::open().await;
    let all = account.get("leads?limit=250&order[updated_at]=asc").await;
    let times: Vec<i64> = all["_embedded"]["leads"].as_array().expect("leads").iter().filter_map(|lead| lead["updated_at"].as_i64()).collect();
    assert!(times.is_sorted());
    let from = times[90];
    let late = account.get(&format!("leads?filter[updated_at][from]={from}&order[updated_at]=desc")).await;
    assert_eq!(ids(&late, "leads").len(), times.iter().filter(|at| **at >= from).count());
    assert_eq!(account.status("GET", "leads?order[price]=asc", Value::Null).await, 400);
}

#[tokio::test]
async fn search_finds_parts_whatever_their_case_once_the_index_has_them() {
    let account = Account::open().await;
    account.set(json!({ "indexLagMs": 60_000 })).await;
    let fields = json!([{ "field_code": "EMAIL", "values": [{ "value": "Anna.Sidorova@Example.org", "enum_code": "WORK" }] }]);
    let made = account.write("POST", "contacts", json!([{ "name": "Анна", "custom_fields_values": fields }])).await;
    let id = ids(&made, "contacts")[0];
    assert_eq!(account.status("GET", "contacts?query=anna.sidorova@example.org", Value::Null).await, 204);
    account.set(json!({ "clockOffsetSeconds": 61 })).await;
    assert_eq!(ids(&account.get("contacts?query=sidorova@example.ORG&with=leads").await, "contacts"), [id]);
    let email = json!([{ "field_code": "EMAIL", "values": [{ "value": "new@example.org", "enum_code": "WORK" }] }]);
    account.write("PATCH", &format!("contacts/{id}"), json!({ "custom_fields_values": email })).await;
    assert_eq!(account.status("GET", "contacts?query=new@example.org", Value::Null).await, 204);
    assert_eq!(ids(&account.get("contacts?query=sidorova@example.org").await, "contacts"), [id]);
    account.set(json!({ "clockOffsetSeconds": 122 })).await;
    assert_eq!(ids(&account.get("contacts?query=new@example.org").await, "contacts"), [id]);
}

#[tokio::test]
async fn events_tell_of_what_lists_do_not() {
    let account = Account::open().await;
    account.change(json!({ "kind": "leads", "op": "delete", "id": 7_100_001 })).await;
    account.change(json!({ "kind": "contacts", "op": "merge", "id": 8_200_001, "data": { "merged": [8_200_002] } })).await;
    let events = account.get("events?filter[type]=lead_deleted,entity_merged").await;
    let told: Vec<&Value> = events["_embedded"]["events"].as_array().expect("events").iter().map(|event| &event["type"]).collect();
    assert_eq!(told, ["entity_merged", "lead_deleted"]);
    assert!(events["_embedded"]["events"][0]["id"].is_string());
    account.write("PATCH", "leads/7100002", json!({ "status_id": 143, "pipeline_id": 6_950_551, "loss_reason_id": 4_203_741 })).await;
    let moved = account.get("events?filter[entity]=lead&filter[entity_id]=7100002&filter[type]=lead_status_changed").await;
    assert_eq!(moved["_embedded"]["events"][0]["value_after"][0]["lead_status"]["id"], 143);
    assert_eq!(account.status("GET", "events?filter[entity_id]=7100002", Value::Null).await, 400);
    let id = moved["_embedded"]["events"][0]["id"].as_str().expect("an id");
    assert_eq!(account.get(&format!("events/{id}")).await["entity_id"], 7_100_002);
}

#[tokio::test]
async fn the_beginning_of_a_card_is_told_by_a_note() {
    let account = Account::open().await;
    account.write("POST", "leads", json!([{ "name": "Новая" }])).await;
    account.change(json!({ "kind": "companies", "op": "create", "data": { "name": "ООО «Новая»" } })).await;
    let told = account.get("events?filter[type]=lead_added,contact_added,company_added&limit=100").await;
    let events = told["_embedded"]["events"].as_array().expect("events");
    let kinds: std::collections::BTreeSet<&str> = events.iter().filter_map(|event| event["type"].as_str()).collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["company_added", "contact_added", "lead_added"]);
    let notes: std::collections::BTreeSet<u64> = events.iter().filter_map(|event| event["value_after"][0]["note"]["id"].as_u64()).collect();
    assert_eq!(notes.len(), events.len());
    assert!(events.iter().all(|event| event["value_before"] == json!([])));
    let task = account.get("events?filter[type]=task_added&limit=1").await;
    assert_eq!(task["_embedded"]["events"][0]["value_after"], json!([]));
}
