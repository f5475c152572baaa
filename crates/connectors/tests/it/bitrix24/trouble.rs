//! Limits, broken answers, missing rights.

use std::time::Duration;

use connector::Error;
use connector::crm::Stream;
use domain::sync::Kind;
use serde_json::json;

use super::portal::{Desk, Portal, all};

#[tokio::test]
async fn passing_faults_change_nothing() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let expected = all(&desk, Stream::Records(Kind::Deals), None).await.len();
    for fault in [
        json!({ "kind": "status", "status": 500, "times": 2 }),
        json!({ "kind": "status", "status": 502, "times": 2 }),
        json!({ "kind": "html", "times": 2 }),
        json!({ "kind": "html", "status": 200, "times": 2 }),
        json!({ "kind": "truncate", "times": 2 }),
        json!({ "kind": "cut", "times": 2 }),
        json!({ "kind": "rate_limit", "times": 2 }),
        json!({ "kind": "status", "status": 500, "rate": 0.2 }),
    ] {
        portal.arm(fault.clone()).await;
        assert_eq!(all(&desk, Stream::Records(Kind::Deals), None).await.len(), expected, "{fault}");
        portal.clear().await;
    }
    assert!(!desk.kept.limited.lock().expect("no panic while held").is_empty());
}

#[tokio::test]
async fn lasting_faults_are_errors_and_no_empty_pages() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    for (fault, code) in [
        (json!({ "kind": "status", "status": 500 }), "temporary"),
        (json!({ "kind": "html", "status": 200 }), "temporary"),
        (json!({ "kind": "truncate" }), "temporary"),
        (json!({ "kind": "cut" }), "temporary"),
        (json!({ "kind": "status", "status": 403 }), "forbidden"),
        (json!({ "kind": "status", "status": 401, "match": { "path": "/rest/" } }), "auth_revoked"),
        (json!({ "kind": "status", "status": 503 }), "limited"),
    ] {
        portal.arm(fault.clone()).await;
        let error = desk.session().await.read(Stream::Records(Kind::Contacts), None, None).await.expect_err("trouble");
        assert_eq!(error.code(), code, "{fault}: {error}");
        portal.clear().await;
    }
}

#[tokio::test]
async fn a_method_without_time_left_is_left_alone_and_others_are_not() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    session.read(Stream::Records(Kind::Contacts), None, None).await.expect("a page");
    portal.set(json!({ "operatingSecondsPerCall": 481.0 })).await;
    session.read(Stream::Records(Kind::Contacts), None, None).await.expect("the call that uses it up");
    portal.set(json!({ "operatingSecondsPerCall": 0.0 })).await;
    tokio::time::pause();
    let error = session.read(Stream::Records(Kind::Contacts), None, None).await.expect_err("closed");
    tokio::time::resume();
    let Error::LimitedUntil(wait) = error else { panic!("{error}") };
    assert!(wait > Duration::from_secs(60) && wait <= Duration::from_secs(600), "{wait:?}");
    session.read(Stream::Records(Kind::Companies), None, None).await.expect("another method");
    assert!(desk.kept.limited.lock().expect("no panic while held").is_empty(), "the account as a whole is not parked");
}

#[tokio::test]
async fn a_full_bucket_is_waited_for() {
    let portal = Portal::start_limited().await;
    portal.set(json!({ "requestsPerSecond": 20.0, "requestsBurst": 2.0 })).await;
    let desk = portal.desk().await;
    let records = all(&desk, Stream::Ids(Kind::Contacts), None).await;
    assert!(!records.is_empty());
}

#[tokio::test]
async fn missing_rights_are_named() {
    let portal = Portal::start().await;
    portal.set(json!({ "admin": false, "webhookScopes": ["crm"] })).await;
    let desk = Desk::new(&portal, portal.by_webhook());
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
    let portal = Portal::start().await;
    let desk = Desk::new(&portal, portal.by_webhook());
    portal.arm(json!({ "kind": "html", "times": 3 })).await;
    let session = desk.session().await;
    let said = format!("{:?}", session.read(Stream::Records(Kind::Contacts), None, None).await.map(|page| page.records.len()));
    portal.arm(json!({ "kind": "status", "status": 401 })).await;
    let said = format!("{said} {:?}", desk.session().await.check().await);
    let calls = format!("{:?}", desk.kept.calls.lock().expect("no panic while held"));
    let address = portal.credential("webhookUrl");
    let code = address.trim_end_matches('/').rsplit('/').next().expect("a code").to_owned();
    for text in [said, calls] {
        assert!(!text.contains(&code), "{text}");
    }
}
