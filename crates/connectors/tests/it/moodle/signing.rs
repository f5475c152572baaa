//! Tokens, made by hand or for a password.

use connector::conformance::lms::Desk;

use connector::Error;
use connector::account::{App, Callback, Consent, Renew as _};
use connector::lms::LmsConnector as _;
use connectors::Replaced;
use connectors::moodle::Moodle;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use url::Url;

use super::site::Site;
use crate::setup::http;

async fn signed_in(site: &Site) -> Desk {
    let password = SecretString::from(site.credential("password"));
    let (app, grant) = site.connector.sign_in(&site.url, &site.credential("username"), &password).await.expect("a token");
    assert_eq!((app.redirect_uri.as_str(), app.client_id.as_str()), ("sync", "sync.reader"), "the first service that is there");
    Desk::new(site.connector.clone(), Some(app), grant)
}

#[tokio::test]
async fn a_name_and_a_password_give_a_token_and_give_it_again() {
    let site = Site::start().await;
    let desk = signed_in(&site).await;
    assert_eq!(desk.session().await.courses().await.map(|courses| courses.len()), Ok(20));
    // Deleted behind our back.
    site.arm(json!({ "kind": "revoke", "times": 1 })).await;
    assert_eq!(desk.session().await.courses().await.map(|courses| courses.len()), Ok(20));
    assert_eq!(desk.renewals(), 1);
}

#[tokio::test]
async fn an_expired_token_is_told_by_a_look_at_the_site() {
    let site = Site::start().await;
    let desk = signed_in(&site).await;
    let session = desk.session().await;
    session.courses().await.expect("courses");
    // It says "no access" once, as of a function that the service lacks, and is unknown from then on.
    site.arm(json!({ "kind": "expire_token", "times": 1, "match": { "kind": "core_course_get_contents" } })).await;
    session.outline(&super::site::course("2")).await.expect("an outline, with another token");
    assert_eq!(desk.renewals(), 1);
}

#[tokio::test]
async fn a_token_that_is_never_renewed_ends_the_work() {
    let site = Site::start().await;
    for token in ["expired", "iplocked", "suspended", "notallowed"] {
        let error = site.desk(token).session().await.check().await.expect_err("refused");
        assert_eq!(error, Error::AuthRevoked, "{token}");
    }
    let desk = site.desk("reader");
    let session = desk.session().await;
    session.courses().await.expect("courses");
    site.arm(json!({ "kind": "revoke", "times": 1 })).await;
    assert_eq!(session.outline(&super::site::course("2")).await, Err(Error::AuthRevoked));
}

#[tokio::test]
async fn every_refusal_is_named() {
    let site = Site::start().await;
    let sign_in = async |login: &str, password: &str| {
        site.connector.sign_in(&site.url, login, &SecretString::from(password.to_owned())).await.map(drop).map_err(|error| error.code())
    };
    let password = site.credential("password");
    assert_eq!(sign_in("sync.reader", "wrong").await, Err("bad_credentials"));
    assert_eq!(site.ledger().await.len(), 1, "a wrong password is tried once: several would lock the account");
    assert_eq!(sign_in("nobody", &password).await, Err("bad_credentials"));
    assert_eq!(sign_in("smirnova.d", &password).await, Err("bad_credentials"), "suspended");
    assert_eq!(sign_in("ilina.a", &password).await, Err("account_not_ready"), "unconfirmed");
    site.change(json!({ "kind": "services", "op": "disable", "data": { "name": "sync" } })).await;
    assert_eq!(sign_in("sync.reader", &password).await, Err("no_service"));
    site.set(json!({ "webServices": false })).await;
    assert_eq!(sign_in("sync.reader", &password).await, Err("web_services_disabled"));
    site.set(json!({ "maintenance": true })).await;
    assert_eq!(sign_in("sync.reader", &password).await, Err("temporary"));
}

#[tokio::test]
async fn a_password_that_was_changed_is_told_when_the_token_is_renewed() {
    let site = Site::start().await;
    let app = App { client_id: "sync.reader".to_owned(), client_secret: SecretString::from("old"), redirect_uri: "sync".to_owned() };
    let token = site.connector.with_token(&site.url, SecretString::from("0123456789"));
    assert!(token.refresh_token.is_none() && token.expires_at.is_none());
    assert_eq!(site.connector.refresh(&app, &token).await.map(drop), Err(Error::AuthRevoked), "made by hand");
    let grant = connector::account::Grant { refresh_token: Some(SecretString::from("password")), ..token };
    assert_eq!(site.connector.refresh(&app, &grant).await.map(drop), Err(Error::BadCredentials));
    let right = App { client_secret: SecretString::from(site.credential("password")), ..app };
    let renewed = site.connector.refresh(&right, &grant).await.expect("a token");
    assert_ne!(renewed.access_token.expose_secret(), grant.access_token.expose_secret());
    assert!(renewed.refresh_token.is_some());
}

#[tokio::test]
async fn nobody_is_asked_for_consent_and_only_named_hosts_are_spoken_to() {
    let plain = Moodle::new(http("127.0.0.1"), Replaced::default());
    let account = Url::parse("https://lms.school.ru").expect("an address");
    let consent = Consent { client_id: "x", state: "y", account: Some(&account) };
    assert_eq!(plain.consent_url(&consent, "https://hub.example/back").expect_err("no such way").code(), "bad_request");
    let app = App { client_id: "x".to_owned(), client_secret: SecretString::from("y"), redirect_uri: "z".to_owned() };
    let callback = Callback { code: SecretString::from("c"), parameters: Vec::new(), account: None };
    assert_eq!(plain.exchange(&app, &callback).await.expect_err("no such way").code(), "bad_request");
    assert_eq!(plain.site_url("lms.school.ru/login/index.php").map(String::from), Ok("https://lms.school.ru/".to_owned()));
    assert_eq!(plain.site_url("http://lms.school.ru").expect_err("in the clear").code(), "url_not_allowed");
    let instead = Url::parse("http://127.0.0.1:1/moodle").expect("an address");
    let replaced = Moodle::new(http("127.0.0.1"), Replaced { base_url: Some(instead.clone()), oauth_url: None });
    assert_eq!(replaced.site_url("whatever is typed"), Ok(instead));
    let sent = replaced.sign_in(&account, "a", &SecretString::from("b")).await.map(drop);
    assert_eq!(sent.expect_err("nothing listens").code(), "unreachable", "the replacement is asked, not the site");
}
