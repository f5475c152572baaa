//! Webhooks as subscribers hear them.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{RawQuery, Request};
use axum::http::StatusCode;
use axum::routing::any;
use http_body_util::BodyExt;
use sandbox::amocrm::oauth::CLIENT_ID;
use serde_json::{Map, Value, json};
use tokio::net::TcpListener;

use super::support::Account;

struct Hub {
    url: String,
    heard: Arc<Mutex<Vec<Map<String, Value>>>>,
}

impl Hub {
    async fn open(status: StatusCode) -> Self {
        let heard: Arc<Mutex<Vec<Map<String, Value>>>> = Arc::default();
        let ear = heard.clone();
        let hear = move |RawQuery(query): RawQuery, request: Request| async move {
            let body = request.into_body().collect().await.expect("a body").to_bytes();
            let text = if body.is_empty() { query.unwrap_or_default() } else { String::from_utf8(body.to_vec()).expect("text") };
            ear.lock().expect("unpoisoned").push(sandbox::php::parse(&text));
            status
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}/hook", listener.local_addr().expect("bound"));
        tokio::spawn(async move { axum::serve(listener, Router::new().route("/hook", any(hear))).await });
        Self { url, heard }
    }

    /// Everything heard once so much has been, and nothing more comes.
    async fn heard(&self, count: usize) -> Vec<Map<String, Value>> {
        for _ in 0..3_000 {
            if self.heard.lock().expect("unpoisoned").len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
        let heard = self.heard.lock().expect("unpoisoned").clone();
        assert_eq!(heard.len(), count, "{heard:?}");
        heard
    }
}

async fn subscribe(account: &Account, hub: &Hub, settings: Value) {
    let answer = account.call("POST", "webhooks", json!({ "destination": hub.url, "settings": settings })).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.json);
}

#[tokio::test]
async fn a_move_is_told_twice_in_strings() {
    let (account, hub) = (Account::open().await, Hub::open(StatusCode::OK).await);
    subscribe(&account, &hub, json!(["update_lead", "status_lead"])).await;
    account.write("PATCH", "leads/7100001", json!({ "status_id": 142 })).await;
    let heard = hub.heard(2).await;
    let status = heard.iter().find(|body| body["leads"].get("status").is_some()).expect("a move");
    let lead = &status["leads"]["status"][0];
    assert_eq!((&lead["id"], &lead["status_id"], &lead["old_status_id"]), (&json!("7100001"), &json!("142"), &json!("58141807")));
    assert_eq!((&lead["modified_user_id"], &status["account"]["id"]), (&json!("501"), &json!("31000001")));
    assert_eq!(lead["custom_fields"][0]["values"][0]["value"], "Онлайн");
    assert!(heard.iter().any(|body| body["leads"].get("update").is_some()));
}

#[tokio::test]
async fn companies_come_among_contacts_and_deletion_tells_only_ids() {
    let (account, hub) = (Account::open().await, Hub::open(StatusCode::OK).await);
    subscribe(&account, &hub, json!(["add_company", "delete_contact", "responsible_contact", "note_lead", "add_task"])).await;
    account.write("POST", "companies", json!([{ "name": "ООО «Новая»" }, { "name": "ООО «Другая»" }])).await;
    let companies = &hub.heard(1).await[0]["contacts"]["add"];
    assert_eq!((companies.as_array().map(Vec::len), &companies[1]["type"]), (Some(2), &json!("company")));
    account.change(json!({ "kind": "contacts", "op": "delete", "id": 8_200_001 })).await;
    assert_eq!(hub.heard(2).await[1]["contacts"]["delete"][0], json!({ "id": "8200001", "type": "contact" }));
    let old = account.held("contacts", 8_200_002).await["responsible_user_id"].to_string();
    let new = if old == "504" { 501 } else { 504 };
    account.change(json!({ "kind": "contacts", "op": "update", "id": 8_200_002, "data": { "responsible_user_id": new } })).await;
    assert_eq!(hub.heard(3).await[2]["contacts"]["update"][0]["old_responsible_user_id"], old);
    account.write("POST", "leads/7100001/notes", json!([{ "note_type": "common", "params": { "text": "Слово" } }])).await;
    let note = &hub.heard(4).await[3]["leads"]["note"][0]["note"];
    assert_eq!((&note["note_type"], &note["text"], &note["element_type"]), (&json!("4"), &json!("Слово"), &json!("2")));
    account.write("POST", "tasks", json!([{ "text": "Дело", "complete_till": 1_900_000_000, "entity_id": 7_100_001, "entity_type": "leads" }])).await;
    assert_eq!(hub.heard(5).await[4]["task"]["add"][0]["complete_till"], "2030-03-17 20:46:40");
}

#[tokio::test]
async fn a_webhook_calls_the_account_as_links_do() {
    let (account, hub) = (Account::open().await, Hub::open(StatusCode::OK).await);
    subscribe(&account, &hub, json!(["add_lead"])).await;
    account.write("POST", "leads", json!([{ "name": "x" }])).await;
    let own = hub.heard(1).await[0]["account"]["_links"]["self"].clone();
    assert!(own.as_str().is_some_and(|link| link.ends_with("/amocrm")), "{own}");
    account.set(json!({ "linkBase": "https://school1.amocrm.ru" })).await;
    account.write("POST", "leads", json!([{ "name": "x" }])).await;
    account.change(json!({ "kind": "leads", "op": "create", "data": { "name": "x" } })).await;
    for heard in &hub.heard(3).await[1..] {
        assert_eq!(heard["account"]["_links"]["self"], "https://school1.amocrm.ru");
    }
}

#[tokio::test]
async fn whoever_fails_is_tried_five_times() {
    let (account, hub) = (Account::open().await, Hub::open(StatusCode::BAD_GATEWAY).await);
    account.set(json!({ "webhookTimeScale": 0.000_001 })).await;
    subscribe(&account, &hub, json!(["add_lead"])).await;
    account.write("POST", "leads", json!([{ "name": "x" }])).await;
    hub.heard(5).await;
    let attempts = account.control("GET", "/webhooks?vendor=amocrm", Value::Null).await;
    let told: Vec<(u64, u64)> = attempts["attempts"]
        .as_array()
        .expect("attempts")
        .iter()
        .filter_map(|one| Some((one["attempt"].as_u64()?, one["status"].as_u64()?)))
        .collect();
    assert_eq!(told, [(1, 502), (2, 502), (3, 502), (4, 502), (5, 502)]);
    let refusing = Hub::open(StatusCode::NOT_FOUND).await;
    subscribe(&account, &refusing, json!(["add_contact"])).await;
    account.write("POST", "contacts", json!([{ "name": "x" }])).await;
    refusing.heard(3).await;
}

#[tokio::test]
async fn a_hundred_failures_end_a_subscription_until_it_is_saved_again() {
    let (account, hub) = (Account::open().await, Hub::open(StatusCode::INTERNAL_SERVER_ERROR).await);
    account.set(json!({ "webhookTimeScale": 0.0 })).await;
    subscribe(&account, &hub, json!(["add_lead"])).await;
    for _ in 0..21 {
        account.write("POST", "leads", json!([{ "name": "x" }])).await;
    }
    hub.heard(105).await;
    assert_eq!(account.get("webhooks").await["_embedded"]["webhooks"][0]["disabled"], true);
    account.write("POST", "leads", json!([{ "name": "x" }])).await;
    hub.heard(105).await;
    let again = account.call("POST", "webhooks", json!({ "destination": hub.url, "settings": ["update_lead"] })).await;
    assert_eq!((again.status.as_u16(), &again.json["disabled"], &again.json["settings"]), (200, &json!(false), &json!(["update_lead"])));
    assert_eq!(account.status("DELETE", "webhooks", json!({ "destination": hub.url })).await, 204);
    assert_eq!(account.status("DELETE", "webhooks", json!({ "destination": hub.url })).await, 404);
    assert_eq!(account.status("GET", "webhooks", Value::Null).await, 204);
    assert_eq!(account.status("POST", "webhooks", json!({ "destination": "ftp://x", "settings": ["dragons"] })).await, 400);
}

#[tokio::test]
async fn the_integration_hears_that_it_is_switched_off() {
    let (account, hub) = (Account::open().await, Hub::open(StatusCode::OK).await);
    account.set(json!({ "disableUri": hub.url })).await;
    account.change(json!({ "kind": "integration", "op": "disable" })).await;
    let heard = hub.heard(1).await;
    assert_eq!((&heard[0]["account_id"], &heard[0]["client_uuid"]), (&json!("31000001"), &json!(CLIENT_ID)));
    assert_eq!(heard[0]["signature"].as_str().map(str::len), Some(64));
    assert_eq!(account.status("GET", "account", Value::Null).await, 401);
}

#[tokio::test]
async fn incoming_leads_are_told_as_such() {
    let (account, hub) = (Account::open().await, Hub::open(StatusCode::OK).await);
    subscribe(&account, &hub, json!(["add_unsorted", "delete_unsorted", "add_lead"])).await;
    let wanted = json!([{ "source_uid": "site", "source_name": "Сайт", "metadata": {}, "_embedded": { "leads": [{ "name": "Заявка" }] } }]);
    let made = account.write("POST", "leads/unsorted/forms", wanted).await;
    let uid = made["_embedded"]["unsorted"][0]["uid"].as_str().expect("a uid");
    assert_eq!(hub.heard(1).await[0]["unsorted"]["add"][0]["uid"], uid);
    account.write("DELETE", &format!("leads/unsorted/{uid}/decline"), json!({ "user_id": 501 })).await;
    assert_eq!(hub.heard(2).await[1]["unsorted"]["delete"][0]["action"], "decline");
}
