//! The budget of requests: used nearly whole, by all processes together, and never exceeded.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use connector::account::{Lane, Pace, Turns};
use domain::id::OrgId;
use serde_json::json;
use sync::{EngineSettings, SharedTurns, account_key};
use testkit::TestDatabase;
use tokio_util::sync::CancellationToken;

use super::desk::{Desk, credential, quick};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_share_one_budget_and_the_live_lane_passes() {
    let database = TestDatabase::new().await;
    let pace = Pace { per_second: 40.0, burst: 1 };
    let key = account_key("amocrm", "31000001");
    let turns = |_| SharedTurns::new(database.db.clone(), key.clone(), pace);
    let (one, other, live) = (turns(1), turns(2), turns(3));
    let until = Instant::now() + Duration::from_secs(3);
    let load = |turns: SharedTurns| async move {
        let mut taken = Vec::new();
        while Instant::now() < until {
            turns.turn(Lane::History).await.expect("a turn");
            taken.push(Instant::now());
        }
        taken
    };
    let hurry = async {
        let mut slowest = Duration::ZERO;
        for _ in 0..10 {
            tokio::time::sleep(Duration::from_millis(200)).await;
            let asked = Instant::now();
            live.turn(Lane::Live).await.expect("a turn");
            slowest = slowest.max(asked.elapsed());
        }
        slowest
    };
    let (mut all, more, slowest) = tokio::join!(load(one), load(other), hurry);
    all.extend(more);
    all.sort();
    let rate = (all.len() + 10) as f64 / 3.0;
    assert!(rate <= 41.0, "{rate} a second");
    assert!(rate >= 0.7 * 40.0, "{rate} a second of 40");
    assert!(slowest < Duration::from_millis(500), "{slowest:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_refusal_it_goes_on_more_slowly() {
    let database = TestDatabase::new().await;
    let turns = SharedTurns::new(database.db.clone(), account_key("amocrm", "31000001"), Pace { per_second: 40.0, burst: 1 });
    let taken = || async {
        let until = Instant::now() + Duration::from_secs(1);
        let mut taken = 0_u32;
        while Instant::now() < until {
            turns.turn(Lane::History).await.expect("a turn");
            taken += 1;
        }
        taken
    };
    let before = taken().await;
    turns.limited(Duration::from_millis(100)).await;
    let after = taken().await;
    assert!(after <= 31 && after < before, "{before}, then {after} a second");
    turns.limited(Duration::from_secs(3600)).await;
    assert!(matches!(turns.turn(Lane::Live).await, Err(connector::Error::LimitedUntil(_))));
    turns.open().await.expect("the database takes it");
    turns.turn(Lane::Live).await.expect("a person said so");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_has_an_account_tried_that_was_closed() {
    let desk = Desk::open("amocrm", json!({ "kinds": ["contacts"] })).await;
    desk.loaded().await;
    // How amoCRM answers when it has closed an account.
    let closed = json!({ "kind": "html", "status": 403, "match": { "webhook": false } });
    let new = json!({ "name": "Отправлена в закрытое" });
    desk.sandbox.control("POST", "amocrm/faults", Some(closed)).await;
    desk.app.post("/api/crm/contacts", &desk.who.token, new).await;
    desk.until("the block", |state| state["status"] == "limited").await;
    let run = format!("/api/sync/connection/{}/run", desk.connection);
    // Still closed: one question, and it waits again.
    let asked = || async {
        let ledger = desk.sandbox.control("GET", "amocrm/ledger", None).await;
        ledger["entries"].as_array().expect("entries").iter().filter(|entry| entry["fault"] == "html").count()
    };
    let before = asked().await;
    desk.app.call(testkit::Method::POST, &run, &desk.who.token, None).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!((asked().await, &desk.state().await["status"]), (before + 1, &json!("limited")));

    desk.sandbox.control("DELETE", "amocrm/faults", None).await;
    desk.app.call(testkit::Method::POST, &run, &desk.who.token, None).await;
    desk.until("work", |state| state["status"] == "active").await;
    desk.until_there("contacts", "name", "Отправлена в закрытое").await;

    // Whoever brings a new credential is not sent away for what was before, either.
    desk.sandbox.control("POST", "amocrm/faults", Some(json!({ "kind": "html", "status": 403, "match": { "webhook": false } }))).await;
    desk.until("the block", |state| state["status"] == "limited").await;
    desk.sandbox.control("DELETE", "amocrm/faults", None).await;
    let again = desk.app.post("/api/sync/connection", &desk.who.token, credential(&desk.sandbox, "amocrm")).await;
    assert_eq!(again["id"], desk.connection);
    desk.until("work", |state| state["status"] == "active").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_closed_method_stops_one_kind() {
    // Nothing is read by the clock: every call is one this test causes.
    let seldom: fn(EngineSettings) -> EngineSettings =
        |settings| EngineSettings { poll_every: Duration::from_secs(3600), follow_every: TimeDelta::hours(1), ..quick(settings) };
    let desk = Desk::idle("bitrix24", seldom).await;
    let alive = CancellationToken::new();
    let (org, id) = (OrgId(desk.who.org_id.parse().expect("an id")), desk.connection.parse().expect("an id"));
    let work = || async { sync::work_connection(&desk.app.engine, org, id, &alive).await.expect("a stretch of work") };
    work().await;
    desk.loaded().await;
    // A deal, and no lead, which is one here as well.
    let (mut owner, of) = (desk.app.database.owner().await, "select local_id from sync_pairs where kind = $1 and remote_id ~ '^[0-9]+$' limit 1");
    let mut ids = Vec::new();
    for kind in ["contacts", "deals"] {
        let id: uuid::Uuid = sqlx::query_scalar(of).bind(kind).fetch_one(&mut owner).await.expect("a pair");
        ids.push(format!("/api/crm/{kind}/{id}"));
    }
    let (contact, deal) = (ids[0].clone(), ids[1].clone());
    let edit = |path: String, body| desk.app.call(testkit::Method::PATCH, path.leak(), &desk.who.token, Some(body));

    desk.sandbox
        .control(
            "POST",
            "bitrix24/settings",
            Some(json!({ "operatingSecondsPerCall": 481.0, "operatingMethods": ["crm.contact.update", "crm.contact.list"] })),
        )
        .await;
    edit(contact.clone(), json!({ "name": "Первое" })).await;
    work().await;
    desk.sandbox.control("POST", "bitrix24/settings", Some(json!({ "operatingSecondsPerCall": 0.0 }))).await;
    edit(contact, json!({ "name": "Второе" })).await;
    edit(deal, json!({ "title": "Другой метод" })).await;
    work().await;
    desk.until_there("deal", "TITLE", "Другой метод").await;
    let state = desk.state().await;
    assert_eq!((&state["status"], &state["queueDepth"], &state["deadLetters"]), (&json!("active"), &json!(1), &json!(0)), "{state:#}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_changed_is_read_while_a_long_look_goes_on() {
    let desk = Desk::open("bitrix24", json!({})).await;
    desk.loaded().await;
    desk.quiet().await;
    // Each call takes long, and nobody tells of changes: an audit of all kinds lasts longer than a pass.
    let slow = json!({ "kind": "delay", "delayMs": 250, "match": { "webhook": false } });
    desk.sandbox.control("POST", "bitrix24/faults", Some(slow)).await;
    let audit = format!("/api/sync/connection/{}/audit", desk.connection);
    desk.app.post(&audit, &desk.who.token, json!({ "repair": false })).await;
    let runs = format!("/api/sync/connection/{}/runs?limit=3", desk.connection);
    for _ in 0..200 {
        let runs = desk.app.get(&runs, &desk.who.token).await;
        if runs["items"].as_array().is_some_and(|runs| runs.iter().any(|run| run["reason"] == "audit" && run["finishedAt"].is_null())) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let company = desk.there("company").await.into_iter().find(|row| row["IS_MY_COMPANY"] != "Y").expect("a company")["ID"].clone();
    let id: i64 = company.as_str().and_then(|id| id.parse().ok()).expect("a number");
    desk.change_there(json!({ "kind": "company", "op": "update", "id": id, "data": { "TITLE": "Посреди сверки" } })).await;
    desk.until_here("/api/crm/companies", "name", "Посреди сверки").await;
    let state = desk.state().await;
    assert!(state["drift"].is_null(), "the audit is over already: this shows nothing");
}
