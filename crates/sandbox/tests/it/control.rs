//! The control interface.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::support::Account;

#[tokio::test]
async fn a_person_may_type_anything() {
    let account = Account::open().await;
    let edit = json!({"kind": "customer", "op": "update", "id": 1001, "data": {"name": "Другое Имя", "dob": "31.02.2012", "removed": 1}});
    account.control("POST", "/alfacrm/change", edit).await;
    let (_, gone) = account.post("/v2api/customer/index", json!({"id": 1001})).await;
    assert_eq!(gone["total"], 0);
    let (_, found) = account.post("/v2api/customer/index", json!({"id": 1001, "removed": 2})).await;
    assert_eq!(found["items"][0]["name"], "Другое Имя");
    assert_eq!(found["items"][0]["dob"], "31.02.2012");
    let delete = json!({"kind": "room", "op": "delete", "id": 1});
    account.control("POST", "/alfacrm/change", delete).await;
    assert_eq!(account.post("/v2api/room/index", json!({})).await.1["total"], 11);
    let create = json!({"kind": "teacher", "op": "create", "data": {"name": "Новый", "branch_ids": [1]}});
    let made = account.control("POST", "/alfacrm/change", create).await;
    assert!(made["id"].as_u64() > Some(17));
    for wrong in [json!({"kind": "room", "op": "delete", "id": 999}), json!({"kind": "dragon", "op": "create"})] {
        let (status, _) = account.post("/_sandbox/alfacrm/change", wrong).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_ledger_tells_every_call() {
    let account = Account::open().await;
    account.post("/alfacrm/v2api/2/customer/index?per-page=10", json!({"page": 1})).await;
    let ledger = account.control("GET", "/alfacrm/ledger?since=1", Value::Null).await;
    let entry = &ledger["entries"][0];
    assert_eq!(entry["path"], "/alfacrm/v2api/2/customer/index");
    assert_eq!(entry["query"], "per-page=10");
    let told = (&entry["branch"], &entry["entity"], &entry["page"], &entry["count"], &entry["status"]);
    assert_eq!(told, (&json!(2), &json!("customer"), &json!(1), &json!(10), &json!(200)));
    assert_eq!(ledger["last"], 2);
}

#[tokio::test]
async fn a_reset_puts_everything_back() {
    let mut account = Account::open().await;
    let before = account.control("GET", "/alfacrm/data/customer", Value::Null).await;
    account.control("POST", "/alfacrm/change", json!({"kind": "customer", "op": "delete", "id": 1001})).await;
    account.arm(json!({"kind": "status"})).await;
    account.control("POST", "/alfacrm/settings", json!({"maxPageSize": 5})).await;
    let fresh = account.control("POST", "/alfacrm/reset?scale=1&seed=42", Value::Null).await;
    assert_eq!(fresh["sizes"]["lesson"], 172);
    assert_eq!(account.control("GET", "/alfacrm/data/customer", Value::Null).await, before);
    assert_eq!(account.post("/v2api/branch/index", json!({})).await.0, StatusCode::UNAUTHORIZED);
    account.sign_in().await;
    assert_eq!(account.post("/v2api/customer/index", json!({})).await.1["count"], 50);
    let (status, _) = account.post("/_sandbox/alfacrm/reset?scale=0", Value::Null).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_front_page_says_where_and_what() {
    let account = Account::open().await;
    let info = account.control("GET", "", Value::Null).await;
    assert!(info["credentials"]["alfacrm"]["apiKey"].is_string());
    assert_eq!(info["vendors"]["alfacrm"]["sizes"]["customer"], 280);
    let details = account.control("GET", "/alfacrm/data/lesson-detail?limit=1", Value::Null).await;
    assert!(details["items"][0]["lesson_id"].is_u64());
    let (status, _) = account.post("/_sandbox/alfacrm/settings", json!({"validationStatus": 500})).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}
