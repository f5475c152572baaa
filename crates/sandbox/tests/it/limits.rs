//! The account's own limits.

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use serde_json::json;

use crate::support::Account;

#[tokio::test]
async fn beyond_the_rate_comes_429() {
    let account = Account::open().await;
    account.control("POST", "/alfacrm/settings", json!({"requestsPerSecond": 2})).await;
    let mut refused = 0;
    for _ in 0..5 {
        let (status, body) = account.post("/v2api/branch/index", json!({})).await;
        if status == StatusCode::TOO_MANY_REQUESTS {
            assert_eq!(body["status"], 429);
            refused += 1;
        }
    }
    assert!(refused >= 2, "{refused}");
}

#[tokio::test]
async fn a_pace_delays_instead() {
    let account = Account::open().await;
    account.control("POST", "/alfacrm/settings", json!({"paceRequestsPerSecond": 20})).await;
    let begun = Instant::now();
    for _ in 0..5 {
        assert_eq!(account.post("/v2api/branch/index", json!({})).await.0, StatusCode::OK);
    }
    assert!(begun.elapsed() >= Duration::from_millis(190), "{:?}", begun.elapsed());
}
