//! What a question means when it does not say everything.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::support::{Account, id, truthy};

#[tokio::test]
async fn lessons_are_conducted_ones_unless_asked_otherwise() {
    let account = Account::open().await;
    let conducted = account.everywhere("lesson", json!({})).await;
    assert!(conducted.values().all(|row| row["status"] == 3));
    let planned = account.everywhere("lesson", json!({"status": 1})).await;
    let one = planned.keys().next().expect("a planned lesson");
    let (_, hidden) = account.post("/v2api/lesson/index", json!({"id": one})).await;
    assert_eq!(hidden["total"], 0);
    let (_, found) = account.post("/v2api/lesson/index", json!({"id": one, "status": 1})).await;
    assert_eq!(found["total"], 1);
}

#[tokio::test]
async fn archived_customers_answer_to_removed_and_to_is_study() {
    let account = Account::open().await;
    let total = async |body: Value| account.post("/v2api/customer/index", body).await.1["total"].clone();
    assert_eq!(total(json!({})).await, 241);
    assert_eq!(total(json!({"removed": 1})).await, 262);
    assert_eq!(total(json!({"removed": 2})).await, 21);
    assert_eq!(total(json!({"is_study": 2})).await, 21);
    assert_eq!(total(json!({"is_study": 2, "removed": 1})).await, 21);
    assert_eq!(total(json!({"is_study": 0})).await, 16);
}

#[tokio::test]
async fn refunds_and_corrections_come_only_when_named() {
    let account = Account::open().await;
    let plain = account.everywhere("pay", json!({})).await;
    assert!(plain.values().all(|row| ![5, 6].contains(&id(&row["pay_type_id"]))));
    let refunds = account.everywhere("pay", json!({"pay_type_id": 5})).await;
    let by_income = refunds.values().filter(|row| row["expenditure"].is_null()).count();
    assert!(by_income > 0 && by_income < refunds.len(), "both spellings of a refund occur");
}

#[tokio::test]
async fn keys_in_the_body_are_no_keys() {
    let account = Account::open().await;
    let body = json!({"customer_id": 1001, "group_id": 101});
    let (status, empty) = account.post("/v2api/1/customer-tariff/index", body.clone()).await;
    assert_eq!((status, &empty["total"]), (StatusCode::OK, &json!(0)));
    let (status, error) = account.post("/v2api/1/cgi/index", body).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(error["message"], "Отсутствуют обязательные параметры: group_id");
    let (_, of_group) = account.post("/v2api/1/cgi/index?group_id=101", json!({})).await;
    assert!(of_group["total"].as_u64() > Some(3));
    let (_, of_customer) = account.post("/v2api/1/cgi/index?customer_id=1001", json!({})).await;
    assert!(of_customer["total"].as_u64() > Some(0));
}

#[tokio::test]
async fn a_subscription_comes_once_per_branch_of_its_owner() {
    let account = Account::open().await;
    let (_, card) = account.post("/v2api/1/customer/index", json!({"id": 1002})).await;
    assert_eq!(card["items"][0]["branch_ids"], json!([1, 2]));
    let path = "/v2api/1/customer-tariff/index?customer_id=1002";
    let (_, answer) = account.post(path, json!({})).await;
    assert_eq!(answer["items"][0]["id"], answer["items"][1]["id"]);
}

#[tokio::test]
async fn types_and_dates_are_mixed_as_in_real_accounts() {
    let account = Account::open().await;
    let pays = account.everywhere("pay", json!({})).await;
    let some = |test: fn(&Value) -> bool| pays.values().any(test);
    assert!(some(|row| row["customer_id"].is_string()) && some(|row| row["customer_id"].is_u64()));
    assert!(some(|row| row["is_confirmed"] == true) && some(|row| row["is_confirmed"] == "1"));
    let iso = |row: &Value| row["document_date"].as_str().is_some_and(|date| date.as_bytes()[4] == b'-');
    assert!(some(iso) && !pays.values().all(iso));
    account.control("POST", "/alfacrm/settings", json!({"dateStyle": "iso"})).await;
    let groups = account.everywhere("group", json!({})).await;
    assert!(groups.values().all(|row| row["b_date"].as_str().is_some_and(|date| date.as_bytes()[4] == b'-')));
}

#[tokio::test]
async fn payment_filters_want_dates_with_dots() {
    let account = Account::open().await;
    let total = async |from: &str| {
        let (_, answer) = account.post("/v2api/pay/index", json!({"date_from": from})).await;
        answer["total"].as_u64().expect("a total")
    };
    assert!(total("2026.11.10").await < total("2026-11-10").await);
}

#[tokio::test]
async fn groups_of_customers_come_on_demand() {
    let account = Account::open().await;
    let body = json!({"id": 1001, "withGroups": true});
    let (_, answer) = account.post("/v2api/1/customer/index", body).await;
    assert_eq!(answer["items"][0]["group_ids"].as_array().map(Vec::len), Some(2));
    let unconfirmed = account.everywhere("pay", json!({"is_confirmed": 0})).await;
    assert!(unconfirmed.values().all(|row| !truthy(&row["is_confirmed"])));
    assert_eq!(unconfirmed.len(), 7);
}

#[tokio::test]
async fn the_calendar_is_a_bare_list() {
    let account = Account::open().await;
    let path = "/v2api/1/calendar/customer?id=1001&date1=01.11.2026&date2=30.11.2026";
    let (status, lessons) = account.post(path, json!({})).await;
    assert_eq!(status, StatusCode::OK);
    assert!(lessons.as_array().is_some_and(|lessons| lessons.len() >= 4), "{lessons}");
}
