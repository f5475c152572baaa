//! Leads, contacts and companies as they are read.

use serde_json::{Value, json};

use super::support::{Account, ids};

#[tokio::test]
async fn a_lead_shows_what_it_is_asked_for() {
    let account = Account::open().await;
    let plain = account.get("leads/7100003").await;
    assert!(plain["_embedded"].get("contacts").is_none());
    assert!(plain["_embedded"]["tags"].is_array() && plain["_embedded"]["companies"].is_array());
    assert_eq!(plain["account_id"], 31_000_001);
    let rich = account.get("leads/7100003?with=contacts,catalog_elements,loss_reason").await;
    let contact = &rich["_embedded"]["contacts"][0];
    assert_eq!((contact["id"].as_u64(), &contact["is_main"]), (Some(8_200_003), &json!(true)));
    assert_eq!(rich["_embedded"]["catalog_elements"][0]["metadata"]["catalog_id"], 12_345);
    assert!(rich["_embedded"]["loss_reason"].is_null());
    let lost = account.get("leads?filter[statuses][0][pipeline_id]=6950551&filter[statuses][0][status_id]=143&with=loss_reason").await;
    let lost = &lost["_embedded"]["leads"][0];
    assert_eq!(lost["_embedded"]["loss_reason"]["id"], lost["loss_reason_id"]);
    assert!(lost["closed_at"].is_i64());
    account.set(json!({ "lossReasonAsList": true })).await;
    let listed = account.get(&format!("leads/{}?with=loss_reason", lost["id"])).await;
    assert_eq!(listed["_embedded"]["loss_reason"][0]["id"], lost["loss_reason_id"]);
}

#[tokio::test]
async fn fields_without_values_are_null() {
    let account = Account::open().await;
    let made = account.write("POST", "leads", json!([{ "name": "Пусто" }])).await;
    let id = ids(&made, "leads")[0];
    let lead = account.get(&format!("leads/{id}")).await;
    assert!(lead["custom_fields_values"].is_null());
    assert_eq!((&lead["pipeline_id"], &lead["status_id"]), (&json!(6_950_551), &json!(58_141_807)));
    account.set(json!({ "emptyValuesAsList": true })).await;
    assert_eq!(account.get(&format!("leads/{id}")).await["custom_fields_values"], json!([]));
}

#[tokio::test]
async fn what_is_in_the_bin_is_not_there_but_can_be_listed() {
    let account = Account::open().await;
    account.change(json!({ "kind": "leads", "op": "delete", "id": 7_100_004 })).await;
    assert_eq!(account.status("GET", "leads/7100004", Value::Null).await, 204);
    assert_eq!(ids(&account.get("leads?limit=250").await, "leads").len(), 99);
    let bin = account.get("leads?with=only_deleted").await;
    let row = &bin["_embedded"]["leads"][0];
    assert_eq!((&row["id"], &row["is_deleted"], &row["name"]), (&json!(7_100_004), &json!(true), &Value::Null));
    assert_eq!(account.status("PATCH", "leads/7100004", json!({ "name": "x" })).await, 404);
    account.change(json!({ "kind": "leads", "op": "restore", "id": 7_100_004 })).await;
    assert_eq!(account.get("leads/7100004").await["is_deleted"], false);
    assert_eq!(account.status("DELETE", "leads/7100004", Value::Null).await, 405);
}

#[tokio::test]
async fn a_merge_leaves_the_winner_with_everything() {
    let account = Account::open().await;
    let lead_of_loser = account.get("contacts/8200002?with=leads").await["_embedded"]["leads"][0]["id"].as_u64().expect("a lead");
    let emails = |contact: &Value| {
        let fields = contact["custom_fields_values"].as_array().cloned().unwrap_or_default();
        fields
            .into_iter()
            .filter(|field| field["field_code"] == "EMAIL")
            .flat_map(|field| field["values"].as_array().cloned().unwrap_or_default())
            .count()
    };
    assert_eq!(emails(&account.get("contacts/8200001").await), 1);
    account.change(json!({ "kind": "contacts", "op": "merge", "id": 8_200_001, "data": { "merged": [8_200_002] } })).await;
    assert_eq!(account.status("GET", "contacts/8200002", Value::Null).await, 204);
    let winner = account.get("contacts/8200001?with=leads").await;
    assert_eq!(emails(&winner), 2);
    assert!(winner["_embedded"]["leads"].as_array().expect("leads").iter().any(|lead| lead["id"] == lead_of_loser));
    assert_eq!(account.held("contacts", 8_200_002).await["merged_into"], 8_200_001);
}

#[tokio::test]
async fn links_have_two_ends() {
    let account = Account::open().await;
    let wanted = json!([{ "to_entity_id": 8_200_050, "to_entity_type": "contacts", "metadata": { "is_main": true } }]);
    let linked = account.write("POST", "leads/7100001/link", wanted.clone()).await;
    assert_eq!(linked["_embedded"]["links"][0]["metadata"]["main_contact"], true);
    let links = account.get("leads/7100001/links?filter[to_entity_type]=contacts").await;
    let main: Vec<bool> =
        links["_embedded"]["links"].as_array().expect("links").iter().map(|link| link["metadata"]["main_contact"] == true).collect();
    assert_eq!(main.iter().filter(|main| **main).count(), 1);
    let contact = account.get("contacts/8200050?with=leads").await;
    assert!(contact["_embedded"]["leads"].as_array().expect("leads").iter().any(|lead| lead["id"] == 7_100_001));
    let answer = account.call("POST", "leads/7100001/unlink", wanted).await;
    assert_eq!((answer.status.as_u16(), answer.bytes.len()), (204, 0));
    let product = json!([{ "to_entity_id": 123_001, "to_entity_type": "catalog_elements", "metadata": { "quantity": 3, "catalog_id": 12_345 } }]);
    account.write("POST", "leads/7100001/link", product).await;
    let bulk = account.get("leads/links?filter[entity_id][]=7100001&filter[entity_id][]=7100002").await;
    assert!(bulk["_embedded"]["links"].as_array().expect("links").iter().any(|link| link["metadata"]["quantity"] == 3.0));
    assert_eq!(account.status("POST", "leads/7100001/link", json!([{ "to_entity_id": 1, "to_entity_type": "contacts" }])).await, 400);
}
