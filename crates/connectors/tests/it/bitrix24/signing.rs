//! Signing in, tokens that end, and secrets that go nowhere else.

use connector::Error;
use connector::account::{Callback, Consent, HandMade, Renew};
use connector::conformance::Control;
use connector::conformance::crm::tokens_that_end_are_renewed_once;
use connector::crm::CrmConnector;
use connectors::Replaced;
use connectors::bitrix24::Bitrix24;
use domain::sync::Kind;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use url::Url;

use super::portal::{Portal, now};
use crate::setup::http;

#[tokio::test]
async fn somebody_agrees_and_tokens_are_renewed() {
    let portal = Portal::start().await;
    let grant = portal.signed_in().await;
    assert_eq!(grant.account_key, Some(portal.credential("memberId")));
    assert!(grant.expires_at.is_some_and(|at| at > now()) && grant.refresh_token.is_some());
    assert_eq!(grant.base_url.as_str().trim_end_matches('/'), portal.credential("url"));
    assert_eq!(grant.keep, json!({ "server": "https://oauth.bitrix24.tech/" }));
    let next = portal.connector.refresh(&portal.app(), &grant).await.expect("the next pair");
    assert_ne!(next.access_token.expose_secret(), grant.access_token.expose_secret());
    // A refresh token is good once.
    assert_eq!(portal.connector.refresh(&portal.app(), &grant).await.expect_err("used"), Error::AuthRevoked);
}

#[tokio::test]
async fn codes_and_keys_are_judged() {
    let portal = Portal::start().await;
    let callback = portal.agree("state").await;
    assert_eq!(callback.parameter("state"), Some("state"));
    let mut wrong = portal.app();
    wrong.client_secret = SecretString::from("wrong");
    assert_eq!(portal.connector.exchange(&wrong, &callback).await.expect_err("wrong keys"), Error::BadCredentials);
    portal.connector.exchange(&portal.app(), &callback).await.expect("tokens");
    assert_eq!(portal.connector.exchange(&portal.app(), &callback).await.expect_err("used").code(), "code_used");
    let grant = portal.signed_in().await;
    portal.set(json!({ "state": "appUnpaid" })).await;
    assert_eq!(portal.connector.refresh(&portal.app(), &grant).await.expect_err("unpaid").code(), "forbidden");
    portal.set(json!({ "state": "deleted" })).await;
    assert_eq!(portal.connector.refresh(&portal.app(), &grant).await.expect_err("gone"), Error::AuthRevoked);
    portal.set(json!({ "state": "active" })).await;
    portal.arm(json!({ "kind": "lose_answer", "match": { "path": "/oauth/token/" }, "times": 1 })).await;
    assert_eq!(portal.connector.refresh(&portal.app(), &grant).await.expect_err("no answer").code(), "outcome_unknown");
}

#[tokio::test]
async fn a_token_that_ends_on_the_way_is_renewed_once() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let expire = json!({ "kind": "expire_token", "match": { "kind": "crm.contact.list" }, "times": 1 });
    tokens_that_end_are_renewed_once(&portal.bench(&desk), Kind::Contacts, expire).await;
    portal.arm(json!({ "kind": "revoke", "times": 1 })).await;
    assert_eq!(desk.session().await.check().await.expect_err("revoked"), Error::AuthRevoked);
    portal.clear().await;
    let by_webhook = portal.desk_with(portal.by_webhook());
    portal.set(json!({ "webhookActive": false })).await;
    assert_eq!(by_webhook.session().await.check().await.expect_err("withdrawn"), Error::AuthRevoked);
}

#[tokio::test]
async fn a_webhook_keeps_its_secret_out_of_the_address() {
    let portal = Portal::start().await;
    let grant = portal.by_webhook();
    let address = portal.credential("webhookUrl");
    let code = address.trim_end_matches('/').rsplit('/').next().expect("a code");
    assert!(!grant.base_url.as_str().contains(code) && grant.access_token.expose_secret().contains(code) && grant.refresh_token.is_none());
    let token = HandMade::Token { account: grant.base_url, token: SecretString::from("x") };
    assert_eq!(portal.connector.hand_made(&token).expect_err("no such way").code(), "bad_request");
    let nonsense = HandMade::Webhook(SecretString::from("https://school1.bitrix24.ru/crm/"));
    assert_eq!(portal.connector.hand_made(&nonsense).expect_err("no webhook").code(), "invalid_url");
}

#[tokio::test]
async fn without_a_replacement_only_the_vendors_hosts_are_spoken_to() {
    let portal = Portal::start().await;
    let connector = Bitrix24::new(http("127.0.0.1"), Replaced::default());
    let inside = HandMade::Webhook(SecretString::from(portal.credential("webhookUrl")));
    assert_eq!(connector.hand_made(&inside).expect_err("in the clear").code(), "url_not_allowed");
    assert_eq!(connector.account_url("http://127.0.0.1/").expect_err("in the clear").code(), "url_not_allowed");
    assert_eq!(connector.account_url("school1").map(String::from), Ok("https://school1.bitrix24.ru/".to_owned()));
    let account = connector.account_url("school1").expect("an address");
    let consent = Consent { client_id: "local.1", state: "a b&c", account: Some(&account) };
    assert_eq!(
        connector.consent_url(&consent).map(String::from),
        Ok("https://school1.bitrix24.ru/oauth/authorize/?client_id=local.1&state=a+b%26c".to_owned())
    );
    assert_eq!(connector.consent_url(&Consent { account: None, ..consent }).expect_err("which portal").code(), "invalid_url");
}

#[tokio::test]
async fn a_claimed_server_does_not_get_the_secret() {
    let portal = Portal::start().await;
    // Nothing answers there; were the claim believed, the sandbox would see the secret.
    let connector = Bitrix24::new(http("127.0.0.1"), Replaced { base_url: None, oauth_url: Url::parse("http://127.0.0.1:1/").ok() });
    let claimed = portal.credential("url").replace("/bitrix24", "/bitrix24-auth");
    let callback = Callback {
        code: SecretString::from("c"),
        parameters: vec![("server_domain".to_owned(), claimed.clone()), ("server_endpoint".to_owned(), claimed)],
        account: None,
    };
    let before = portal.ledger().await.len();
    assert_eq!(connector.exchange(&portal.app(), &callback).await.expect_err("nobody there").code(), "unreachable");
    assert_eq!(portal.ledger().await.len(), before);
}

#[tokio::test]
async fn a_renamed_portal_is_told_and_not_followed() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    portal.set(json!({ "redirects": 1 })).await;
    let error = desk.session().await.check().await.expect_err("moved");
    assert_eq!(error, Error::Moved { host: "school1.bitrix24.ru".to_owned() });
}
