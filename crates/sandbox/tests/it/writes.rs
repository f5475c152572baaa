//! Writing, with the vendor's rules about forms and keys.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::support::{Account, kopecks};

async fn balance(account: &Account, customer: u64) -> i64 {
    let (_, answer) = account.post("/v2api/customer/index", json!({"id": customer})).await;
    kopecks(&answer["items"][0]["balance"]).expect("money")
}

#[tokio::test]
async fn refused_rows_come_with_200_or_422() {
    let account = Account::open().await;
    let path = "/v2api/1/customer/create";
    let (status, answer) = account.post(path, json!({"name": " "})).await;
    assert_eq!((status, &answer["success"]), (StatusCode::OK, &json!(false)));
    assert!(answer["errors"]["legal_type"].is_array() && answer["errors"]["name"].is_array());
    account.control("POST", "/alfacrm/settings", json!({"validationStatus": 422})).await;
    assert_eq!(account.post(path, json!({})).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_customer_lives_from_lead_to_gone() {
    let account = Account::open().await;
    let body = json!({"name": "Новый Ученик", "legal_type": 1, "is_study": 0, "dob": "2014-02-03", "custom_source": "сайт"});
    let (_, made) = account.post("/v2api/2/customer/create", body).await;
    assert_eq!((&made["success"], &made["errors"]), (&json!(true), &json!([])));
    assert_eq!(made["model"]["branch_ids"], json!([2]));
    assert_eq!(made["model"]["dob"], Value::Null, "an ISO date is not saved");
    assert_eq!(made["model"]["custom_source"], "сайт");
    let id = made["model"]["id"].as_u64().expect("an id");
    let (status, _) = account.post("/v2api/2/customer/update", json!({"id": id, "is_study": 1})).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "the id must stand in the query");
    let path = format!("/v2api/2/customer/update?id={id}");
    account.post(&path, json!({"is_study": 1, "dob": "03.02.2014"})).await;
    let (_, found) = account.post("/v2api/2/customer/index", json!({"id": id})).await;
    assert_eq!(found["items"][0]["dob"], "03.02.2014");
    account.post(&format!("/v2api/2/customer/delete?id={id}"), json!({})).await;
    let (_, found) = account.post("/v2api/2/customer/index", json!({"id": id})).await;
    assert_eq!(found["total"], 0);
    let (_, log) = account.post("/v2api/1/log/index", json!({"entity": "Customer", "entity_id": id})).await;
    let events: Vec<_> = log["items"].as_array().into_iter().flatten().map(|line| line["event"].clone()).collect();
    assert_eq!(events, [json!(3), json!(2), json!(1)], "newest first");
}

#[tokio::test]
async fn payments_move_the_balance() {
    let account = Account::open().await;
    let before = balance(&account, 1001).await;
    let body = json!({
        "customer_id": 1001, "pay_type_id": 1, "pay_account_id": 1,
        "document_date": "18.11.2026", "income": "1500.50", "payer_name": "Плательщик",
    });
    let (_, made) = account.post("/v2api/1/pay/create", body.clone()).await;
    assert_eq!(made["success"], true, "{made}");
    assert_eq!(balance(&account, 1001).await, before + 150_050);
    let id = made["model"]["id"].as_u64().expect("an id");
    account.post(&format!("/v2api/1/pay/update?id={id}"), json!({"is_confirmed": 0})).await;
    assert_eq!(balance(&account, 1001).await, before);
    let mut iso = body;
    iso["document_date"] = json!("2026-11-18");
    let (_, refused) = account.post("/v2api/1/pay/create", iso).await;
    assert!(refused["errors"]["document_date"].is_array());
}

#[tokio::test]
async fn teaching_charges_and_corrections_follow() {
    let account = Account::open().await;
    let (_, planned) = account.post("/v2api/1/lesson/index", json!({"status": 1, "date_from": "2026-11-20"})).await;
    let lessons = planned["items"].as_array().expect("items");
    let lesson = lessons.iter().find(|row| row["details"][0]["commission"] != "0.00" && row["details"][0].is_object());
    let lesson = lesson.expect("a planned lesson with a forecast");
    let customer = crate::support::id(&lesson["details"][0]["customer_id"]);
    let price = kopecks(&lesson["details"][0]["commission"]).expect("money");
    let before = balance(&account, customer).await;
    let path = format!("/v2api/1/lesson/teach?id={}", lesson["id"]);
    let body = json!({"status": 3, "topic": "Итоги", "details": [{"customer_id": customer, "is_attend": 1}]});
    let (_, taught) = account.post(&path, body).await;
    assert_eq!((&taught["success"], &taught["model"]["status"]), (&json!(true), &json!(3)), "{taught}");
    assert_eq!(balance(&account, customer).await, before - price);
    let change = json!({"kind": "lesson", "op": "update", "id": lesson["id"], "data": {"status": 2}});
    account.control("POST", "/alfacrm/change", change).await;
    assert_eq!(balance(&account, customer).await, before);
}

#[tokio::test]
async fn memberships_need_both_keys_in_the_query_and_no_twin() {
    let account = Account::open().await;
    let period = json!({"customer_id": 1003, "group_id": 102, "b_date": "01.11.2026", "e_date": "31.05.2027"});
    let (status, error) = account.post("/v2api/1/cgi/create", period.clone()).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(error["message"], "Отсутствуют обязательные параметры: customer_id, group_id");
    let path = "/v2api/1/cgi/create?customer_id=1003&group_id=102";
    assert_eq!(account.post(path, period.clone()).await.1["success"], true);
    assert_eq!(account.post(path, period).await.1["success"], false);
    let reversed = json!({"name": "Группа", "b_date": "01.11.2026", "e_date": "31.10.2026"});
    let (_, refused) = account.post("/v2api/1/group/create", reversed).await;
    assert_eq!(refused["errors"]["e_date"], json!(["Некорректный период"]));
}
