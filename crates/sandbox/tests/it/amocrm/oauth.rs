//! Consent, codes, tokens and their rotation.

use axum::http::StatusCode;
use sandbox::amocrm::oauth::CLIENT_ID;
use serde_json::{Value, json};

use super::support::{Account, CALLBACK, pair, query};

#[tokio::test]
async fn a_person_lets_the_integration_in() {
    let account = Account::open().await;
    let page = account.send("GET", &format!("/amocrm-www/oauth?client_id={CLIENT_ID}&state=a%22%3Cb&mode=popup"), &[], String::new()).await;
    let html = String::from_utf8(page.bytes).expect("text");
    assert!(html.contains("Разрешить") && html.contains("Отказать") && html.contains("a&quot;&lt;b"), "{html}");
    let location = account.consent(501, "opaque", "allow").await;
    assert!(location.starts_with(CALLBACK));
    assert_eq!(query(&location, "state").as_deref(), Some("opaque"));
    assert_eq!(query(&location, "referer").as_deref(), Some("school1.amocrm.ru"));
    assert_eq!(query(&location, "client_id").as_deref(), Some(CLIENT_ID));
    let refused = account.consent(501, "opaque", "deny").await;
    assert_eq!(query(&refused, "error").as_deref(), Some("access_denied"));
    assert_eq!(query(&refused, "code"), None);
    let unknown = account.send("GET", "/amocrm-www/oauth?client_id=nobody", &[], String::new()).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_code_works_once_and_for_twenty_minutes() {
    let mut account = Account::open().await;
    let code = account.code(501).await;
    let first = account.token_call(json!({ "grant_type": "authorization_code", "code": code })).await;
    assert_eq!(first.json["token_type"], "Bearer");
    assert_eq!(first.json["expires_in"], 86_400);
    account.token = pair(&first).0;
    assert_eq!(account.token.split('.').count(), 3);
    assert_eq!(account.get("account").await["current_user_id"], 501);
    let again = account.token_call(json!({ "grant_type": "authorization_code", "code": code })).await;
    assert_eq!((again.status, &again.json["hint"]), (StatusCode::BAD_REQUEST, &json!("Authorization code has been revoked")));
    let late = account.code(501).await;
    account.set(json!({ "clockOffsetSeconds": 1_200 })).await;
    let late = account.token_call(json!({ "grant_type": "authorization_code", "code": late })).await;
    assert_eq!(late.json["hint"], "Authorization code has expired");
    let garbage = account.token_call(json!({ "grant_type": "authorization_code", "code": "x" })).await;
    assert_eq!(garbage.json["hint"], "Cannot decrypt the authorization code");
}

#[tokio::test]
async fn wrong_keys_are_named() {
    let account = Account::open().await;
    for (wrong, hint) in [
        (json!({ "client_id": "x" }), "Check the `client_id` parameter"),
        (json!({ "client_secret": "x" }), "Check the `client_secret` parameter"),
        (json!({ "redirect_uri": format!("{CALLBACK}/") }), "Redirect URI is not associated with client"),
    ] {
        let answer = account.token_call(wrong).await;
        assert_eq!((answer.status.as_u16(), answer.json["hint"].as_str()), (400, Some(hint)));
        assert_eq!(answer.headers["content-type"], "application/problem+json");
    }
}

#[tokio::test]
async fn a_lost_refresh_can_be_repeated_until_its_pair_is_used() {
    let mut account = Account::open().await;
    let (_, first) = account.pair(501).await;
    let (_, lost) = pair(&account.refresh(&first).await);
    let (access, second) = pair(&account.refresh(&first).await);
    assert_eq!(account.refresh(&lost).await.status, StatusCode::UNAUTHORIZED, "the lost pair is gone");
    account.token = access;
    account.get("account").await;
    let revoked = account.refresh(&first).await;
    assert_eq!((revoked.status.as_u16(), &revoked.json["hint"]), (401, &json!("Token has been revoked")));
    assert_eq!(account.refresh(&second).await.status, StatusCode::OK);
    account.set(json!({ "strictRotation": true })).await;
    let (_, strict) = account.pair(501).await;
    account.refresh(&strict).await;
    assert_eq!(account.refresh(&strict).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(account.refresh("garbage").await.json["hint"], "Cannot decrypt the refresh token");
}

#[tokio::test]
async fn a_token_ends_after_a_day_and_with_the_integration() {
    let mut account = Account::open().await;
    let (access, refresh) = account.pair(504).await;
    account.token.clone_from(&access);
    account.set(json!({ "clockOffsetSeconds": 86_400 })).await;
    let over = account.call("GET", "account", Value::Null).await;
    assert_eq!((over.status.as_u16(), &over.json["title"]), (401, &json!("Unauthorized")));
    account.set(json!({ "clockOffsetSeconds": 0 })).await;
    account.get("account").await;
    account.change(json!({ "kind": "integration", "op": "disable" })).await;
    assert_eq!(account.status("GET", "account", Value::Null).await, 401);
    assert_eq!(account.refresh(&refresh).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_renamed_account_is_found_again() {
    let account = Account::open().await;
    let (access, refresh) = account.pair(501).await;
    account.change(json!({ "kind": "account", "op": "update", "data": { "subdomain": "school2" } })).await;
    assert_eq!(account.refresh(&refresh).await.status, StatusCode::NOT_FOUND);
    let none = account.send("GET", "/amocrm/oauth2/account/current/subdomain", &[], String::new()).await;
    assert_eq!(none.status, StatusCode::UNAUTHORIZED);
    let found = account.send("GET", "/amocrm/oauth2/account/current/subdomain", &[("x-refresh-token", &refresh)], String::new()).await;
    assert_eq!(found.json, json!({ "id": 31_000_001, "subdomain": "school2", "domain": "school2.amocrm.ru", "top_level_domain": "ru" }));
    let bearer = format!("Bearer {access}");
    let by_access = account.send("GET", "/amocrm-www/oauth2/account/subdomain", &[("authorization", &bearer)], String::new()).await;
    assert_eq!(by_access.json, found.json);
    assert_eq!(account.refresh(&refresh).await.status, StatusCode::OK);
}

#[tokio::test]
async fn managers_see_less() {
    let mut account = Account::open().await;
    account.token = account.pair(502).await.0;
    assert_eq!(account.status("GET", "users", Value::Null).await, 403);
    assert_eq!(account.status("GET", "webhooks", Value::Null).await, 403);
    account.get("leads").await;
    account.token = account.pair(501).await.0;
    let bearer = format!("Bearer {}", account.token);
    let as_manager = [("authorization", bearer.as_str()), ("x-context-user-id", "502")];
    assert_eq!(account.send("GET", "/amocrm/api/v4/users", &as_manager, String::new()).await.status, StatusCode::FORBIDDEN);
    let www = account.send("GET", "/amocrm-www/api/v4/account", &as_manager[..1], String::new()).await;
    assert_eq!(www.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn of_many_who_refresh_at_once_one_succeeds() {
    let account = Account::open().await;
    account.set(json!({ "strictRotation": true })).await;
    let (_, refresh) = account.pair(501).await;
    let answers = futures::future::join_all((0..300).map(|_| account.refresh(&refresh))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::OK).count(), 1);
    let ledger = account.control("GET", "/amocrm/ledger", Value::Null).await;
    let calls: Vec<&Value> = ledger["entries"].as_array().expect("entries").iter().filter(|entry| entry["kind"] == "token").collect();
    let of = |note: &str| calls.iter().filter(|entry| entry["note"] == note).count();
    assert_eq!((of("refresh_token"), of("Token has been revoked")), (1, 299));
}

#[tokio::test]
async fn abroad_the_account_has_another_name() {
    let account = Account::open().await;
    account.set(json!({ "domain": "kommo.com" })).await;
    let location = account.consent(501, "s", "allow").await;
    assert_eq!(query(&location, "referer").as_deref(), Some("school1.kommo.com"));
    assert_eq!(account.refresh("x").await.json["title"], "Bad Request");
}
