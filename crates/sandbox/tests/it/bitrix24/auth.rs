//! Consent, tokens, scopes and the inbound webhook.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{HOOK, Portal};

#[tokio::test]
async fn the_consent_page_says_who_asks_for_what() {
    let portal = Portal::open().await;
    let client = portal.set(json!({})).await["clientId"].as_str().expect("an id").to_owned();
    let page = portal.get(&format!("/bitrix24/oauth/authorize/?client_id={client}&state=%22%3E%3Cb%3E")).await;
    let text = page.text();
    assert!(text.contains("Разрешить") && text.contains("Отказать") && !text.contains("\"><b>"), "{text}");
    let unknown = portal.get("/bitrix24/oauth/authorize/?client_id=local.nobody").await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
    let form = format!("client_id={client}&decision=deny");
    let denied = portal.send("POST", "/bitrix24/oauth/authorize/", "application/x-www-form-urlencoded", form).await;
    assert_eq!((denied.status, denied.location()), (StatusCode::OK, String::new()));
}

#[tokio::test]
async fn a_code_is_good_once_and_for_half_a_minute() {
    let portal = Portal::open().await;
    let code = portal.consent().await;
    let grant = format!("grant_type=authorization_code&code={code}");
    let pair = portal.token(&grant).await.json();
    assert_eq!(pair["domain"], "oauth.bitrix24.tech");
    assert_eq!(pair["client_endpoint"], "https://school1.bitrix24.ru/rest/");
    assert_eq!((pair["expires"].as_i64().is_some_and(|at| at > 3_600), &pair["expires_in"]), (true, &json!(3_600)), "{pair}");
    assert_eq!(portal.token(&grant).await.json()["error"], "invalid_grant");
    let code = portal.consent().await;
    portal.set(json!({"clockOffsetSeconds": 31})).await;
    let late = portal.token(&format!("grant_type=authorization_code&code={code}")).await;
    assert_eq!((late.status, late.json()["error"].clone()), (StatusCode::BAD_REQUEST, json!("invalid_grant")));
}

#[tokio::test]
async fn an_access_token_ends_and_a_refresh_token_is_used_once() {
    let portal = Portal::open().await;
    portal.set(json!({"clockOffsetSeconds": 3_601})).await;
    let (status, error, _) = portal.refused("crm.deal.list", json!({})).await;
    assert_eq!((status, error.as_str()), (401, "expired_token"));
    let grant = format!("grant_type=refresh_token&refresh_token={}", portal.refresh);
    let renewed = portal.token(&grant).await.json();
    assert!(renewed["expires"].is_i64() && renewed["refresh_token"] != json!(portal.refresh), "{renewed}");
    assert_eq!(portal.token(&grant).await.json()["error"], "invalid_grant");
    let listed = portal.get(&format!("/bitrix24/rest/profile?auth={}", renewed["access_token"].as_str().expect("a token"))).await;
    assert_eq!(listed.json()["result"]["ADMIN"], true);
    let tokens = portal.ledger().await;
    let refreshes = tokens.iter().filter(|entry| entry["note"].as_str().is_some_and(|note| note.starts_with("refresh_token")));
    assert_eq!(refreshes.count(), 2);
}

#[tokio::test]
async fn the_authorisation_server_tells_what_a_token_is_worth() {
    let portal = Portal::open().await;
    let told = portal.get(&format!("/bitrix24-auth/rest/app.info/?auth={}", portal.token)).await.json();
    let (result, install) = (&told["result"], &told["result"]["install"]);
    let client = portal.set(json!({})).await["clientId"].clone();
    assert_eq!((&result["client_id"], &result["user_id"], &result["scope"]), (&client, &json!(1), &install["scope"]), "{told}");
    assert!(result["expires"].as_str().is_some_and(|at| at.ends_with("+03:00") && at.len() == 25), "{told}");
    assert_eq!((&install["installed"], &install["domain"], &install["status"]), (&json!(true), &json!("school1.bitrix24.ru"), &json!("L")));
    assert_eq!((&install["uri"], &install["client_endpoint"]), (&json!("https://school1.bitrix24.ru"), &json!("https://school1.bitrix24.ru/rest/")));
    assert!(install["member_id"].as_str().is_some_and(|id| id.len() == 32) && install["member_type"].is_string() && install["version"].is_string());
    assert!(told["time"]["duration"].is_number());
    assert_eq!(portal.ok("app.info", json!({})).await["CODE"], client, "the portal's own stays");
    let garbage = portal.get("/bitrix24-auth/rest/app.info/?auth=garbage").await;
    assert_eq!((garbage.status, garbage.json()["error"].clone()), (StatusCode::UNAUTHORIZED, json!("NO_AUTH_FOUND")));
}

#[tokio::test]
async fn a_grace_gives_the_same_pair_again() {
    let portal = Portal::open().await;
    portal.set(json!({"refreshGraceSeconds": 60})).await;
    let grant = format!("grant_type=refresh_token&refresh_token={}", portal.refresh);
    let (one, two) = (portal.token(&grant).await.json(), portal.token(&grant).await.json());
    assert_eq!(one["access_token"], two["access_token"]);
}

#[tokio::test]
async fn a_webhook_has_no_application_behind_it() {
    let portal = Portal::open().await;
    assert_eq!(portal.hook("profile", json!({})).await.json()["result"]["ID"], "1");
    for method in ["app.info", "event.get", "event.bind", "event.offline.get"] {
        let answer = portal.hook(method, json!({})).await;
        assert_eq!((answer.status, answer.json()["error"].clone()), (StatusCode::FORBIDDEN, json!("ACCESS_DENIED")), "{method}");
    }
    let wrong = portal.get("/bitrix24/rest/1/wrong/profile").await;
    assert_eq!((wrong.status, wrong.json()["error"].clone()), (StatusCode::UNAUTHORIZED, json!("NO_AUTH_FOUND")));
    assert_eq!(portal.ok("app.info", json!({})).await["INSTALLED"], true);
    assert_eq!(portal.get(&format!("{HOOK}/crm.deal.get.json?id=410")).await.json()["result"]["ID"], "410");
}

#[tokio::test]
async fn scopes_plans_and_consents_close_methods() {
    let portal = Portal::open().await;
    portal.set(json!({"scopes": ["user_brief"]})).await;
    assert_eq!(portal.refused("crm.deal.list", json!({})).await.1, "insufficient_scope");
    let user = portal.ok("user.current", json!({})).await;
    assert!(user["EMAIL"].is_null() && user["WORK_POSITION"] == "Директор", "{user}");
    assert_eq!(portal.refused("crm.nothing.list", json!({})).await.1, "ERROR_METHOD_NOT_FOUND");
    portal.set(json!({"scopes": ["crm"], "confirm": {"crm.deal.list": "waiting"}})).await;
    assert_eq!(portal.refused("crm.deal.list", json!({})).await.1, "METHOD_CONFIRM_WAITING");
    for (state, status, error) in [("freePlan", 403, "ACCESS_DENIED"), ("deleted", 500, "PORTAL_DELETED"), ("overload", 503, "OVERLOAD_LIMIT")] {
        portal.set(json!({"state": state})).await;
        let told = portal.refused("profile", json!({})).await;
        assert_eq!((told.0, told.1.as_str()), (status, error));
    }
    portal.set(json!({"state": "appUnpaid"})).await;
    let answer = portal.token(&format!("grant_type=refresh_token&refresh_token={}", portal.refresh)).await;
    assert_eq!(answer.json()["error"], "PAYMENT_REQUIRED");
}

#[tokio::test]
async fn a_renamed_portal_sends_callers_on() {
    let portal = Portal::open().await;
    portal.set(json!({"portalHost": "school2.bitrix24.ru", "redirects": 1})).await;
    let moved = portal.call("crm.deal.list", json!({})).await;
    assert_eq!((moved.status, moved.location()), (StatusCode::FOUND, "https://school2.bitrix24.ru/rest/crm.deal.list.json".to_owned()));
    assert_eq!(portal.call("crm.deal.list", json!({})).await.status, StatusCode::OK);
    let none: Value = portal.get("/bitrix24/rest/crm.deal.list").await.json();
    assert_eq!(none["error"], "NO_AUTH_FOUND");
}
