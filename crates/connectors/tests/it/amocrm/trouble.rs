use connector::Error;
use connector::conformance::Control;
use connector::conformance::crm::{broken_answers_are_errors, passing_faults_change_nothing, tokens_that_end_are_renewed_once};
use connector::crm::{CrmConnector, Stream};
use domain::sync::Kind;
use serde_json::json;

use super::account::Account;

#[tokio::test]
async fn passing_troubles_change_nothing() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let leads = json!({ "path": "/api/v4/leads" });
    for body in ["json", "html", "text"] {
        account.set(json!({ "rateLimitBody": body })).await;
        let faults = [json!({ "kind": "rate_limit", "times": 2, "match": leads })];
        passing_faults_change_nothing(&account.bench(&desk), Kind::Deals, &faults).await;
    }
    let faults = [
        json!({ "kind": "status", "status": 500, "times": 2, "match": leads }),
        json!({ "kind": "html", "times": 2, "match": leads }),
        json!({ "kind": "html", "status": 200, "times": 2, "match": leads }),
        json!({ "kind": "truncate", "times": 2, "match": leads }),
        json!({ "kind": "cut", "times": 2, "match": leads }),
        json!({ "kind": "lose_answer", "times": 2, "match": leads }),
        json!({ "kind": "status", "status": 504, "rate": 0.3, "match": leads }),
    ];
    passing_faults_change_nothing(&account.bench(&desk), Kind::Deals, &faults).await;
}

#[tokio::test]
async fn broken_answers_are_never_empty_pages() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let leads = json!({ "path": "/api/v4/leads" });
    let faults = [
        (json!({ "kind": "status", "status": 500, "match": leads }), "temporary"),
        (json!({ "kind": "html", "status": 200, "match": leads }), "temporary"),
        (json!({ "kind": "truncate", "match": leads }), "temporary"),
        (json!({ "kind": "status", "status": 402, "match": leads }), "payment_required"),
        (json!({ "kind": "status", "status": 403, "match": leads }), "forbidden"),
        (json!({ "kind": "html", "status": 403, "match": leads }), "limited"),
        (json!({ "kind": "status", "status": 404, "match": leads }), "not_found"),
        (json!({ "kind": "status", "status": 418, "match": leads }), "unexpected"),
    ];
    broken_answers_are_errors(&account.bench(&desk), Kind::Deals, &faults).await;
    // A gateway's page instead of a problem closes the account for hours, not for a moment.
    let waits = desk.take_limited();
    assert!(waits.iter().any(|wait| wait.as_secs() >= 3600), "{waits:?}");
}

#[tokio::test]
async fn a_token_that_ends_mid_run_is_renewed_once() {
    let account = Account::start().await;
    account.grow().await;
    let desk = account.desk().await;
    tokens_that_end_are_renewed_once(&account.bench(&desk), Kind::Contacts, json!({ "kind": "expire_token", "times": 1 })).await;
}

#[tokio::test]
async fn access_that_was_taken_away_is_not_fought() {
    let account = Account::start().await;
    let desk = account.desk().await;
    account.change("integration", "disable", None, json!({})).await;
    let before = account.ledger().await.len();
    let refused = desk.session().await.read(Stream::Records(Kind::Deals), None, None).await.map(|_| ());
    assert_eq!(refused, Err(Error::AuthRevoked));
    assert!(account.ledger().await.len() - before <= 4, "no storm of questions");
}

#[tokio::test]
async fn an_unpaid_account_says_so() {
    let account = Account::start().await;
    let desk = account.desk().await;
    account.set(json!({ "unpaid": true })).await;
    let refused = desk.session().await.check().await.map(|_| ());
    assert_eq!(refused.as_ref().map_err(Error::code), Err("payment_required"));
}

#[tokio::test]
async fn a_block_closes_the_account_at_once() {
    let account = Account::start().await;
    let desk = account.desk().await;
    account.set(json!({ "blocked": true })).await;
    let before = account.ledger().await.len();
    let refused = desk.session().await.read(Stream::Records(Kind::Deals), None, None).await.map(|_| ());
    assert!(matches!(refused, Err(Error::LimitedUntil(_))), "{refused:?}");
    assert_eq!(account.ledger().await.len(), before + 1, "one question is enough");
    account.clear().await;
    assert_eq!(account.connector.descriptor().vendor, "amocrm");
}
