//! Pages as the vendor gives them.

use axum::http::StatusCode;
use serde_json::json;

use crate::support::Account;

#[tokio::test]
async fn pages_start_at_zero_and_say_how_many_rows_they_hold() {
    let account = Account::open().await;
    let (_, first) = account.post("/v2api/1/group/index", json!({})).await;
    assert_eq!(first["page"], 0);
    assert_eq!(first["count"], first["items"].as_array().map_or(0, Vec::len));
    let total = first["total"].as_u64().expect("a total");
    let (_, past) = account.post("/v2api/1/group/index", json!({"page": 99})).await;
    assert_eq!((&past["items"], &past["count"]), (&json!([]), &json!(0)));
    assert_eq!(past["total"], total);
}

#[tokio::test]
async fn sizes_are_capped_wherever_they_are_asked_for() {
    let account = Account::open().await;
    let count = async |path: &str, body| account.post(path, body).await.1["count"].clone();
    let path = "/v2api/1/customer/index";
    assert_eq!(count(path, json!({})).await, 50);
    assert_eq!(count(path, json!({"pageSize": 500})).await, 50);
    assert_eq!(count(path, json!({"pageSize": "20"})).await, 20);
    assert_eq!(count("/v2api/1/customer/index?per-page=10", json!({})).await, 10);
    assert_eq!(count(path, json!({"count": 5})).await, 50);
    account.control("POST", "/alfacrm/settings", json!({"maxPageSize": 200})).await;
    assert_eq!(count(path, json!({"pageSize": 150})).await, 150);
}

#[tokio::test]
async fn an_account_without_branch_lists_all_of_them() {
    let account = Account::open().await;
    let total = async |path: &str| account.post(path, json!({"removed": 1})).await.1["total"].clone();
    assert_eq!(total("/alfacrm/v2api/customer/index").await, 262);
    assert_eq!(total("/v2api/0/customer/index").await, 262);
    let (status, _) = account.post("/v2api/9/customer/index", json!({})).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
