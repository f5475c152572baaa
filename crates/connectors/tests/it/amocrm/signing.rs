use connector::Error;
use connector::account::{Callback, HandMade, Renew};
use connector::crm::CrmConnector;
use domain::sync::Kind;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::account::Account;

#[tokio::test]
async fn a_person_agrees_and_the_account_is_known() {
    let account = Account::start().await;
    let grant = account.signed_in().await;
    assert_eq!(grant.account_key.as_deref(), Some("31000001"));
    assert!(grant.refresh_token.is_some() && grant.expires_at.is_some());
    let desk = account.desk_of(grant);
    let checked = desk.session().await.check().await.expect("an account");
    assert_eq!((checked.key.as_str(), checked.currency.as_deref(), checked.time_zone.as_deref()), ("31000001", Some("RUB"), Some("Europe/Moscow")));
    assert_eq!(checked.missing_rights, Vec::<String>::new());
    desk.set_facts(checked.facts);
    let _ = desk.take_calls();
    let directory = desk.session().await.directory().await.expect("a directory");
    assert!(directory.people.iter().any(|person| !person.is_active) && directory.people.iter().any(|person| person.email.is_some()));
    assert_eq!(directory.pipelines.len(), 2);
    assert_eq!(directory.pipelines.iter().filter(|pipeline| pipeline.is_main).count(), 1);
    assert_eq!(directory.loss_reasons.len(), 4);
    assert!(directory.own_fields.iter().any(|field| field.title == "Формат" && field.options.len() == 3));
    assert!(!desk.take_calls().iter().any(|call| call.label == "GET account"), "facts are kept");
}

#[tokio::test]
async fn a_code_is_worth_one_exchange() {
    let account = Account::start().await;
    let callback = account.agree(501).await;
    account.connector.exchange(&account.app(), &callback).await.expect("tokens");
    let again = account.connector.exchange(&account.app(), &callback).await.map(|_| ());
    assert_eq!(again.as_ref().map_err(Error::code), Err("code_used"));
    let garbage = Callback { code: SecretString::from("garbage"), ..callback.clone() };
    assert_eq!(account.connector.exchange(&account.app(), &garbage).await.map(|_| ()).as_ref().map_err(Error::code), Err("code_expired"));
    let mut app = account.app();
    app.client_secret = SecretString::from("another secret");
    assert_eq!(account.connector.exchange(&app, &callback).await.map(|_| ()), Err(Error::BadCredentials));
    let mut app = account.app();
    app.redirect_uri.push('x');
    assert_eq!(account.connector.exchange(&app, &callback).await.map(|_| ()).as_ref().map_err(Error::code), Err("redirect_mismatch"));
}

#[tokio::test]
async fn a_refresh_token_is_worth_the_next_pair() {
    let account = Account::start().await;
    account.set(json!({ "strictRotation": true })).await;
    let old = account.signed_in().await;
    let new = account.connector.refresh(&account.app(), &old).await.expect("a pair");
    assert_ne!(old.access_token.expose_secret(), new.access_token.expose_secret());
    assert_eq!(account.connector.refresh(&account.app(), &old).await.map(|_| ()), Err(Error::AuthRevoked));
    account.connector.refresh(&account.app(), &new).await.expect("a pair");
}

#[tokio::test]
async fn a_lost_renewal_is_repeated_with_the_old_token() {
    let account = Account::start().await;
    let old = account.signed_in().await;
    account.control("POST", "faults", Some(json!({ "kind": "lose_answer", "times": 1, "match": { "kind": "token" } }))).await;
    let lost = account.connector.refresh(&account.app(), &old).await.map(|_| ());
    assert!(matches!(lost, Err(Error::OutcomeUnknown { .. })), "{lost:?}");
    account.connector.refresh(&account.app(), &old).await.expect("a pair");
}

#[tokio::test]
async fn an_account_that_was_renamed_is_found_again() {
    let account = Account::start().await;
    let desk = account.desk().await;
    account.change("account", "update", None, json!({ "subdomain": "school2" })).await;
    let renewed = account.connector.refresh(&account.app(), &desk.grant().await).await;
    assert!(renewed.is_ok(), "{:?}", renewed.map(|_| ()));
    account.change("account", "update", None, json!({ "subdomain": "school3" })).await;
    desk.session().await.check().await.expect("an account");
}

#[tokio::test]
async fn a_token_made_by_hand_opens_the_account() {
    let account = Account::start().await;
    let grant = account.long_lived();
    assert_eq!(grant.account_key.as_deref(), Some("31000001"));
    assert!(grant.refresh_token.is_none() && grant.expires_at.is_some());
    let desk = account.desk_of(grant.clone());
    desk.session().await.check().await.expect("an account");
    account.control("POST", "faults", Some(json!({ "kind": "revoke", "times": 1 }))).await;
    assert_eq!(desk.session().await.check().await.map(|_| ()), Err(Error::AuthRevoked));
    assert_eq!(account.connector.refresh(&account.app(), &grant).await.map(|_| ()), Err(Error::AuthRevoked));
    let webhook = HandMade::Webhook(SecretString::from("https://school1.amocrm.ru/x"));
    assert!(matches!(account.connector.hand_made(&webhook), Err(Error::BadRequest(_))));
}

#[tokio::test]
async fn who_is_no_administrator_lacks_people_and_nothing_else() {
    let account = Account::start().await;
    let callback = account.agree(502).await;
    let grant = account.connector.exchange(&account.app(), &callback).await.expect("tokens");
    let desk = account.desk_of(grant);
    let checked = desk.session().await.check().await.expect("an account");
    assert!(checked.missing_rights.contains(&"users".to_owned()), "{:?}", checked.missing_rights);
    let directory = desk.session().await.directory().await.expect("a directory");
    assert_eq!((directory.people.len(), directory.pipelines.len()), (0, 2));
    let page = desk.session().await.read(connector::crm::Stream::Records(Kind::Deals), None, None).await.expect("a page");
    assert!(!page.records.is_empty());
    let refused = desk.session().await.subscribe(&"https://hub.example/hook".parse().expect("an address")).await.map(|_| ());
    assert_eq!(refused.as_ref().map_err(Error::code), Err("webhooks_unavailable"));
}
