//! Limits, broken answers, missing rights.

use std::time::Duration;

use connector::Error;
use connector::conformance::{Control, crm as conformance};
use connector::crm::Stream;
use domain::sync::Kind;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::portal::{Portal, all};
use crate::logs::Kept;

#[tokio::test]
async fn passing_faults_change_nothing() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let faults = [
        json!({ "kind": "status", "status": 500, "times": 2 }),
        json!({ "kind": "status", "status": 502, "times": 2 }),
        json!({ "kind": "html", "times": 2 }),
        json!({ "kind": "html", "status": 200, "times": 2 }),
        json!({ "kind": "truncate", "times": 2 }),
        json!({ "kind": "cut", "times": 2 }),
        json!({ "kind": "lose_answer", "times": 2 }),
        json!({ "kind": "rate_limit", "times": 2 }),
        json!({ "kind": "status", "status": 500, "rate": 0.2 }),
    ];
    conformance::passing_faults_change_nothing(&portal.bench(&desk), Kind::Deals, &faults).await;
    let by_chance = faults.last().cloned().into_iter().collect::<Vec<_>>();
    conformance::passing_faults_change_nothing(&portal.bench(&desk), Kind::Tasks, &by_chance).await;
    assert!(!desk.take_limited().is_empty());
}

#[tokio::test]
async fn lasting_faults_are_errors_and_no_empty_pages() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let faults = [
        (json!({ "kind": "status", "status": 500 }), "temporary"),
        (json!({ "kind": "html", "status": 200 }), "temporary"),
        (json!({ "kind": "truncate" }), "temporary"),
        (json!({ "kind": "cut" }), "temporary"),
        (json!({ "kind": "status", "status": 403 }), "forbidden"),
        (json!({ "kind": "status", "status": 401, "match": { "path": "/rest/" } }), "auth_revoked"),
        (json!({ "kind": "status", "status": 503 }), "limited"),
    ];
    conformance::broken_answers_are_errors(&portal.bench(&desk), Kind::Contacts, &faults).await;
}

#[tokio::test]
async fn a_method_without_time_left_is_left_alone_and_others_are_not() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let read = async |kind| desk.session().await.read(Stream::Records(kind), None, None).await.map(|page| page.records.len());
    let session = desk.session().await;
    session.read(Stream::Records(Kind::Contacts), None, None).await.expect("a page, and the names of the session");
    portal.set(json!({ "operatingSecondsPerCall": 481.0 })).await;
    session.read(Stream::Records(Kind::Contacts), None, None).await.expect("the call that uses it up");
    portal.set(json!({ "operatingSecondsPerCall": 0.0 })).await;
    assert_eq!(read(Kind::Contacts).await, Err(Error::MethodClosed(Duration::from_secs(60))));
    read(Kind::Companies).await.expect("another method");
    assert!(desk.take_limited().is_empty(), "the account as a whole is not parked");
}

#[tokio::test]
async fn a_full_bucket_is_waited_for() {
    let portal = Portal::start().await;
    portal.set(json!({ "requestsPerSecond": 20.0, "requestsBurst": 2.0 })).await;
    let desk = portal.desk().await;
    assert!(!all(&desk, Stream::Ids(Kind::Contacts), None).await.is_empty());
}

#[tokio::test]
async fn the_pace_is_borne() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    conformance::the_pace_is_borne(&portal.bench(&desk), &[Kind::Companies, Kind::Contacts, Kind::Products, Kind::Deals], 2.0).await;
}

#[tokio::test]
async fn missing_rights_are_named() {
    let portal = Portal::start().await;
    portal.set(json!({ "admin": false, "webhookScopes": ["crm"] })).await;
    let desk = portal.desk_with(portal.by_webhook());
    let account = desk.session().await.check().await.expect("an account");
    assert_eq!(account.missing_rights, ["task", "user", "admin"]);
    let error = desk.session().await.read(Stream::Records(Kind::Tasks), None, None).await.expect_err("no scope");
    assert_eq!(error.code(), "forbidden");
    portal.set(json!({ "state": "freePlan" })).await;
    assert_eq!(desk.session().await.check().await.expect_err("no REST").code(), "forbidden");
    portal.set(json!({ "state": "overload" })).await;
    assert_eq!(desk.session().await.check().await.expect_err("blocked").code(), "limited");
}

#[tokio::test]
async fn secrets_reach_no_log() {
    let kept = Kept::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(kept.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let portal = Portal::start().await;
    let grant = portal.signed_in().await;
    let address = portal.credential("webhookUrl");
    let code = address.trim_end_matches('/').rsplit('/').next().expect("a code").to_owned();
    let secret = |secret: &SecretString| secret.expose_secret().to_owned();
    let secrets = [code, secret(&grant.access_token), grant.refresh_token.as_ref().map(secret).expect("a token"), portal.credential("clientSecret")];
    let mut said = format!("{grant:?} {:?}", portal.by_webhook());
    for desk in [portal.desk_with(portal.by_webhook()), portal.desk_with(grant)] {
        for fault in ["html", "truncate", "cut", "rate_limit"] {
            portal.arm(json!({ "kind": fault, "times": 2 })).await;
            said.push_str(&format!("{:?}", desk.session().await.read(Stream::Ids(Kind::Contacts), None, None).await.map(|page| page.records.len())));
        }
        portal.arm(json!({ "kind": "status", "status": 401 })).await;
        said.push_str(&format!("{:?} {:?}", desk.session().await.check().await, desk.take_calls()));
        portal.clear().await;
    }
    let logged = kept.text();
    assert!(logged.contains("outbound request"), "something was logged");
    // What the HTTP library says below `debug` is not ours, and not kept by anybody.
    said.extend(logged.lines().filter(|line| line.contains("connector")));
    for secret in secrets {
        assert!(!said.contains(&secret), "{secret}");
    }
}
