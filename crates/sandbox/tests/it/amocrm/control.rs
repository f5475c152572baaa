//! From behind the counter.

use serde_json::{Value, json};

use super::support::Account;

#[tokio::test]
async fn a_person_changes_one_thing_or_many() {
    let account = Account::open().await;
    let made = account.change(json!([
        { "kind": "contacts", "op": "create", "data": { "first_name": "Вера", "last_name": "Ложкина" }, "by": 503 },
        { "kind": "leads", "op": "update", "id": 7_100_001, "data": { "name": "Переименована" } },
        { "kind": "tasks", "op": "create", "data": { "text": "Дело", "complete_till": 1_900_000_000, "entity_id": 7_100_001, "entity_type": "leads" } },
        { "kind": "notes", "op": "create", "data": { "note_type": "common", "params": { "text": "Заметка" }, "entity_type": "contacts", "entity_id": 8_200_001 } },
        { "kind": "loss_reasons", "op": "create", "data": { "name": "Переехали" } },
        { "kind": "statuses", "op": "create", "data": { "pipeline_id": 6_950_551, "name": "Ещё этап", "sort": 60 } },
        { "kind": "links", "op": "create", "data": { "entity_type": "leads", "entity_id": 7_100_001, "to_entity_type": "contacts", "to_entity_id": 8_200_009 } },
    ])).await;
    let id = made[0]["id"].as_u64().expect("an id");
    let contact = account.held("contacts", id).await;
    assert_eq!((&contact["name"], &contact["created_by"]), (&json!("Вера Ложкина"), &json!(503)));
    assert_eq!(account.held("leads", 7_100_001).await["name"], "Переименована");
    for wrong in [
        json!({ "kind": "leads", "op": "delete", "id": 1 }),
        json!({ "kind": "dragons", "op": "create" }),
        json!({ "kind": "leads", "op": "update", "id": 7_100_001, "data": { "price": "x" } }),
        json!({ "kind": "contacts", "op": "merge", "id": 8_200_001, "data": { "merged": [8_200_001] } }),
    ] {
        let answer = account.send("POST", "/_sandbox/amocrm/change", &[], wrong.to_string()).await;
        assert!(answer.status.is_client_error(), "{wrong}");
    }
}

#[tokio::test]
async fn everything_held_can_be_looked_at_and_made_anew() {
    let account = Account::open().await;
    for (kind, size) in [
        ("leads", 100),
        ("contacts", 200),
        ("companies", 40),
        ("tasks", 60),
        ("notes", 300),
        ("catalog_elements", 12),
        ("users", 5),
        ("pipelines", 2),
    ] {
        let data = account.control("GET", &format!("/amocrm/data/{kind}?limit=3"), Value::Null).await;
        assert_eq!(data["total"], size, "{kind}");
    }
    for kind in ["loss_reasons", "custom_fields", "tags", "catalogs", "links", "unsorted", "events", "webhooks"] {
        account.control("GET", &format!("/amocrm/data/{kind}"), Value::Null).await;
    }
    let before = account.control("GET", "/amocrm/data/leads", Value::Null).await;
    account.change(json!({ "kind": "leads", "op": "delete", "id": 7_100_001 })).await;
    assert_eq!(account.held("leads", 7_100_001).await["deleted"], true);
    account.set(json!({ "redirectUri": "http://127.0.0.1:9/back", "unpaid": true })).await;
    account.control("POST", "/amocrm/reset?scale=1&seed=42", Value::Null).await;
    let settings = account.control("GET", "/amocrm/settings", Value::Null).await;
    assert_eq!((&settings["redirectUri"], &settings["unpaid"]), (&json!("http://127.0.0.1:9/back"), &json!(false)));
    assert_eq!(account.control("GET", "/amocrm/data/leads", Value::Null).await, before);
}

#[tokio::test]
async fn the_front_page_says_where_and_how() {
    let account = Account::open().await;
    let info = account.control("GET", "", Value::Null).await;
    assert!(info["baseUrls"]["amocrm"].as_str().is_some_and(|url| url.ends_with("/amocrm")));
    assert!(info["oauthUrls"]["amocrm"].as_str().is_some_and(|url| url.ends_with("/amocrm-www/oauth")));
    assert!(info["credentials"]["amocrm"]["clientSecret"].is_string());
    assert_eq!(info["vendors"]["amocrm"]["sizes"]["contacts"], 200);
}
