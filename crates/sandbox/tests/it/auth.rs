//! Signing in, and what happens without it.

use axum::http::StatusCode;
use sandbox::alfacrm::auth::{API_KEY, EMAIL};
use serde_json::json;

use crate::support::Account;

#[tokio::test]
async fn a_wrong_pair_is_refused() {
    let account = Account::open().await;
    for (email, key) in [(EMAIL, "wrong"), ("other@example.test", API_KEY), ("", "")] {
        let (status, body) = account.login(email, key).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED);
        assert_eq!((&body["name"], &body["status"]), (&json!("Unauthorized"), &json!(401)));
    }
}

#[tokio::test]
async fn tokens_live_as_long_as_set() {
    let mut account = Account::open().await;
    account.control("POST", "/alfacrm/settings", json!({"tokenTtlSeconds": 1})).await;
    account.sign_in().await;
    let status = async || account.post("/v2api/branch/index", json!({})).await.0;
    assert_eq!(status().await, StatusCode::OK);
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    assert_eq!(status().await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_made_up_token_and_a_missing_right_are_refused() {
    let mut account = Account::open().await;
    account.control("POST", "/alfacrm/settings", json!({"v2apiGranted": false})).await;
    let (status, body) = account.post("/v2api/branch/index", json!({})).await;
    assert_eq!((status, &body["name"]), (StatusCode::FORBIDDEN, &json!("Forbidden")));
    account.token = "made-up".to_owned();
    let (status, _) = account.post("/v2api/branch/index", json!({})).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn only_posts_on_known_paths_are_answered() {
    let account = Account::open().await;
    let (status, _) = account.send("GET", "/alfacrm/v2api/branch/index", String::new()).await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    for path in ["/alfacrm", "/alfacrm/v2api/1/customer", "/v2api/1/nothing/index"] {
        let (status, body) = account.post(path, json!({})).await;
        assert_eq!((status, &body["status"]), (StatusCode::NOT_FOUND, &json!(404)), "{path}");
    }
    let (status, _) = account.send("POST", "/v2api/branch/index", "{\"page\":".to_owned()).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}
