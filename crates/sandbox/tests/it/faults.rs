//! Each fault, one by one.

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::Account;

const LIST: &str = "/v2api/1/group/index";

/// Sends one call over a real connection; everything that came back.
async fn over_the_wire(account: &Account, path: &str, body: Value) -> String {
    let address = account.listen().await;
    let mut stream = TcpStream::connect(address).await.expect("listening");
    let body = body.to_string();
    let token = &account.token;
    let request = format!("POST {path} HTTP/1.1\r\nHost: x\r\nX-ALFACRM-TOKEN: {token}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut answer)).await;
    // A reset ends the reading as well as an end does.
    drop(read.expect("the connection ends"));
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn status_and_html() {
    let account = Account::open().await;
    account.arm(json!({"kind": "status", "status": 503, "times": 1})).await;
    let (status, body) = account.post(LIST, json!({})).await;
    assert_eq!((status, &body["status"]), (StatusCode::SERVICE_UNAVAILABLE, &json!(503)));
    for wanted in [json!({"kind": "html", "times": 1}), json!({"kind": "html", "times": 1, "status": 200})] {
        account.arm(wanted.clone()).await;
        let (status, body) = account.raw(LIST, json!({})).await;
        let expected = wanted["status"].as_u64().unwrap_or(502);
        assert_eq!(u64::from(status.as_u16()), expected);
        assert!(body.starts_with(b"<!DOCTYPE html>"));
    }
    assert_eq!(account.post(LIST, json!({})).await.0, StatusCode::OK);
}

#[tokio::test]
async fn delay_is_added_to_the_answer() {
    let account = Account::open().await;
    account.arm(json!({"kind": "delay", "delayMs": 150})).await;
    let begun = Instant::now();
    let (status, _) = account.post(LIST, json!({})).await;
    assert_eq!(status, StatusCode::OK);
    assert!(begun.elapsed() >= Duration::from_millis(150));
}

#[tokio::test]
async fn truncated_and_malformed_answers_are_complete_but_no_json() {
    let account = Account::open().await;
    for kind in ["truncate", "malformed"] {
        account.arm(json!({"kind": kind, "times": 1})).await;
        let (status, body) = account.raw(LIST, json!({})).await;
        assert_eq!(status, StatusCode::OK);
        assert!(!body.is_empty());
        assert!(serde_json::from_slice::<Value>(&body).is_err(), "{kind}");
    }
}

#[tokio::test]
async fn a_cut_ends_in_the_middle_of_a_promised_body() {
    let account = Account::open().await;
    account.arm(json!({"kind": "cut", "times": 1})).await;
    let answer = over_the_wire(&account, LIST, json!({})).await;
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and some body");
    let promised = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let promised: usize = promised.and_then(|text| text.parse().ok()).expect("a promised length");
    assert!(!body.is_empty() && body.len() < promised, "{} of {promised}", body.len());
}

#[tokio::test]
async fn a_lost_answer_was_a_done_write() {
    let account = Account::open().await;
    account.arm(json!({"kind": "lose_answer", "times": 1})).await;
    let body = json!({"name": "Потерянный", "legal_type": 1, "is_study": 0});
    let answer = over_the_wire(&account, "/v2api/1/customer/create", body).await;
    assert_eq!(answer, "");
    let filter = json!({"is_study": 0, "name": "Потерянный"});
    assert_eq!(account.post("/v2api/1/customer/index", filter).await.1["total"], 1);
    let ledger = account.control("GET", "/alfacrm/ledger", Value::Null).await;
    let last = ledger["entries"].as_array().and_then(|entries| entries.iter().find(|entry| entry["fault"] == "lose_answer")).cloned();
    let effect = last.expect("noted")["effect"].clone();
    assert!(effect.as_str().is_some_and(|effect| effect.starts_with("create customer ")), "{effect}");
}

#[tokio::test]
async fn an_expired_token_is_replaced_a_revoked_key_is_not() {
    let mut account = Account::open().await;
    account.arm(json!({"kind": "expire_token", "times": 1})).await;
    assert_eq!(account.post(LIST, json!({})).await.0, StatusCode::UNAUTHORIZED);
    account.sign_in().await;
    assert_eq!(account.post(LIST, json!({})).await.0, StatusCode::OK);

    account.arm(json!({"kind": "revoke", "match": "group", "times": 1})).await;
    assert_eq!(account.post(LIST, json!({})).await.0, StatusCode::UNAUTHORIZED);
    let refused = account.login(sandbox::alfacrm::auth::EMAIL, sandbox::alfacrm::auth::API_KEY).await;
    assert_eq!(refused.0, StatusCode::UNAUTHORIZED);
    account.control("DELETE", "/alfacrm/faults", Value::Null).await;
    account.sign_in().await;
}

#[tokio::test]
async fn rate_limits_hit_what_is_beyond_the_rate() {
    let account = Account::open().await;
    account.arm(json!({"kind": "rate_limit", "requestsPerSecond": 3, "retryAfter": 2})).await;
    let mut statuses = Vec::new();
    for _ in 0..6 {
        statuses.push(account.post(LIST, json!({})).await.0);
    }
    assert_eq!(statuses[0], StatusCode::OK);
    assert_eq!(statuses[5], StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn pages_repeat_and_totals_shift() {
    let account = Account::open().await;
    let (_, first) = account.post(LIST, json!({"pageSize": 5})).await;
    account.arm(json!({"kind": "repeat_page", "times": 1})).await;
    let (_, second) = account.post(LIST, json!({"pageSize": 5, "page": 1})).await;
    assert_eq!(second["page"], 1);
    assert_eq!(first["items"], second["items"]);
    account.arm(json!({"kind": "shift_total", "times": 1})).await;
    let (_, shifted) = account.post(LIST, json!({"pageSize": 5})).await;
    assert_ne!(first["total"], shifted["total"]);
}

#[tokio::test]
async fn nonsense_is_not_armed() {
    let account = Account::open().await;
    for fault in
        [json!({"kind": "meteor"}), json!({"kind": "cut", "rate": 2}), json!({"kind": "status", "status": 99}), json!({"kind": "cut", "often": true})]
    {
        let (status, body) = account.post("/_sandbox/alfacrm/faults", fault).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(body["error"].is_string());
    }
    let faults = account.control("GET", "/alfacrm/faults", Value::Null).await;
    assert_eq!(faults["faults"], json!([]));
}
