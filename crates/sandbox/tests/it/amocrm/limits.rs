//! Too many calls, and what comes of it.

use serde_json::{Value, json};

use super::support::Account;

#[tokio::test]
async fn the_eighth_call_of_a_second_is_too_many_and_stubbornness_blocks() {
    let account = Account::open().await;
    account.set(json!({ "requestsPerSecond": 7, "blockAfterViolations": 3, "retryAfterSeconds": 300 })).await;
    let mut answers = Vec::new();
    for _ in 0..9 {
        answers.push(account.call("GET", "account", Value::Null).await);
    }
    assert!(answers[..7].iter().all(|answer| answer.status == 200));
    assert_eq!((answers[7].status.as_u16(), &answers[7].json["retry_after"]), (429, &json!(300)));
    assert!(answers[7].headers.get("retry-after").is_none());
    let blocked = account.call("GET", "account", Value::Null).await;
    assert_eq!((blocked.status.as_u16(), blocked.headers["content-type"].as_bytes()), (403, &b"text/html"[..]));
    assert!(String::from_utf8_lossy(&blocked.bytes).contains("403 Forbidden"));
    account.set(json!({ "requestsPerSecond": 0 })).await;
    assert_eq!(account.refresh("x").await.status.as_u16(), 403, "tokens are blocked too");
    account.control("DELETE", "/amocrm/faults", Value::Null).await;
    account.get("account").await;
}

#[tokio::test]
async fn too_many_may_come_as_a_page_and_unpaid_is_402() {
    let account = Account::open().await;
    account.set(json!({ "requestsPerSecond": 1, "rateLimitBody": "html" })).await;
    account.get("account").await;
    let many = account.call("GET", "account", Value::Null).await;
    assert_eq!((many.status.as_u16(), many.headers["content-type"].as_bytes()), (429, &b"text/html"[..]));
    account.set(json!({ "requestsPerSecond": 0, "unpaid": true })).await;
    let unpaid = account.call("GET", "leads", Value::Null).await;
    assert_eq!((unpaid.status.as_u16(), &unpaid.json["title"]), (402, &json!("Payment Required")));
}
