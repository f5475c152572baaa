//! Tokens: renewed once, whoever asks, and never lost.

use std::sync::Arc;
use std::time::Duration;

use connector::account::Tokens;
use domain::id::OrgId;
use serde_json::json;
use store::Tenant;
use sync::{Crms, Engine, EngineSettings, StoredTokens};
use uuid::Uuid;

use super::desk::{Desk, quick};

/// As another process has it: nothing in memory is shared.
async fn another_process(desk: &Desk) -> StoredTokens {
    let crms = Crms { registry: desk.app.engine.crms.clone(), ..Crms::default() };
    let engine = Engine::new(desk.app.ctx.clone(), desk.app.engine.registry.clone(), crms, (*desk.app.engine.settings).clone());
    let (org, id) = ids(desk);
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await.expect("a transaction");
    let connection = store::sync::connections::get(&mut tx, id).await.expect("read").expect("the connection");
    tx.rollback().await.expect("ended");
    engine.tokens(org, &connection).expect("a vendor that is known")
}

fn ids(desk: &Desk) -> (OrgId, Uuid) {
    (OrgId(desk.who.org_id.parse().expect("an id")), desk.connection.parse().expect("an id"))
}

async fn renewals(desk: &Desk) -> usize {
    let ledger = desk.sandbox.control("GET", "amocrm/ledger", None).await;
    let entries = ledger["entries"].as_array().expect("entries");
    entries.iter().filter(|entry| entry["path"].as_str().is_some_and(|path| path.ends_with("/oauth2/access_token"))).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_who_notice_at_once_make_one_renewal() {
    let desk = Desk::by_consent("amocrm", quick, false).await;
    let before = renewals(&desk).await;
    let processes: Vec<Arc<StoredTokens>> =
        futures::future::join_all((0..4).map(|_| another_process(&desk))).await.into_iter().map(Arc::new).collect();
    let refused = processes[0].current().await.expect("a token");
    let asks = (0..1000).map(|at| {
        let (tokens, refused) = (processes[at % 4].clone(), refused.clone());
        tokio::spawn(async move { tokens.instead_of(&refused).await })
    });
    for answer in futures::future::join_all(asks).await {
        answer.expect("no panic").expect("a new token");
    }
    assert_eq!(renewals(&desk).await - before, 1);
    let (org, _) = ids(&desk);
    assert!(org.0 != Uuid::nil());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_dies_with_the_answer_in_hand_is_followed_by_another() {
    for (is_strict, expected) in [(false, "active"), (true, "reconnect_needed")] {
        let desk =
            Desk::by_consent("amocrm", |settings| EngineSettings { renewal_lease: Duration::from_millis(500), ..quick(settings) }, false).await;
        desk.sandbox.control("POST", "amocrm/settings", Some(json!({ "strictRotation": is_strict }))).await;
        let first = another_process(&desk).await;
        let refused = first.current().await.expect("a token");
        // The vendor answers, and the process is gone before it could keep anything.
        let (org, id) = ids(&desk);
        let mut tx = desk.app.ctx.db.begin(Tenant::of(org)).await.expect("a transaction");
        let held = store::sync::tokens::get(&mut tx, id).await.expect("read").expect("tokens");
        let begun = store::sync::tokens::begin_renewal(&mut tx, id, Uuid::from_u128(7), held.serial, 0.5).await.expect("begun");
        assert_eq!(begun, Some(1));
        tx.commit().await.expect("committed");
        let credential = sync::Credential::open(&desk.app.ctx.keys, org, id, &held.sealed).expect("opens");
        let connector = desk.app.engine.crms.get("amocrm").expect("known").clone();
        connector.refresh(&credential.app().expect("an app"), &credential.grant()).await.expect("the vendor gives a pair that nobody keeps");

        let second = another_process(&desk).await;
        let got = second.instead_of(&refused).await;
        let state = desk.state().await;
        assert_eq!(state["status"], expected, "strict: {is_strict}, {got:?}");
        assert_eq!(got.is_ok(), !is_strict);
        // Nobody asks again on their own.
        let count = renewals(&desk).await;
        let _ = second.instead_of(&refused).await;
        let _ = another_process(&desk).await.instead_of(&refused).await;
        assert!(renewals(&desk).await <= count + usize::from(is_strict), "no storm");
    }
}
