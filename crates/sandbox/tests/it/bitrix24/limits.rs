//! The bucket and the ten minutes.

use serde_json::json;

use super::Portal;

#[tokio::test]
async fn a_full_bucket_answers_503() {
    let portal = Portal::open().await;
    portal.set(json!({"requestsPerSecond": 0.001, "requestsBurst": 5})).await;
    for _ in 0..5 {
        portal.ok("profile", json!({})).await;
    }
    let (status, error, _) = portal.refused("profile", json!({})).await;
    assert_eq!((status, error.as_str()), (503, "QUERY_LIMIT_EXCEEDED"));
}

#[tokio::test]
async fn a_method_that_worked_too_long_rests() {
    let portal = Portal::open().await;
    portal.set(json!({"operatingLimitSeconds": 10, "operatingSecondsPerCall": 6})).await;
    portal.ok("crm.deal.list", json!({})).await;
    let second = portal.whole("crm.deal.list", json!({})).await;
    assert!(second["time"]["operating"].as_f64().is_some_and(|seconds| seconds >= 12.0));
    let (status, error, _) = portal.refused("crm.deal.list", json!({})).await;
    assert_eq!((status, error.as_str()), (429, "OPERATION_TIME_LIMIT"));
    portal.ok("crm.contact.list", json!({})).await;
    portal.set(json!({"clockOffsetSeconds": 601, "operatingSecondsPerCall": 0})).await;
    portal.ok("crm.deal.list", json!({})).await;
}

#[tokio::test]
async fn armed_faults_hit() {
    let portal = Portal::open().await;
    portal.control("POST", "/bitrix24/faults", json!({"kind": "rate_limit", "times": 1, "match": {"kind": "profile"}})).await;
    assert_eq!(portal.refused("profile", json!({})).await.1, "QUERY_LIMIT_EXCEEDED");
    portal.control("POST", "/bitrix24/faults", json!({"kind": "html", "times": 1, "status": 200})).await;
    assert!(portal.call("profile", json!({})).await.text().starts_with("<!DOCTYPE html>"));
    portal.control("POST", "/bitrix24/faults", json!({"kind": "expire_token", "times": 1})).await;
    assert_eq!(portal.refused("profile", json!({})).await.1, "expired_token");
}
