//! A platform that is away for an hour: it is asked less and less often, what is known stays, and it comes right without hands.

use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::clock::{Clock, SystemClock};
use serde_json::json;
use testkit::{AppBuilder, Sandbox};

use super::site::Site;

/// Until as many runs have ended as that.
async fn runs(site: &Site, count: usize) {
    for _ in 0..600 {
        let runs = site.app.get(&format!("/api/sync/connection/{}/runs?limit=100", site.connection), &site.who.token).await;
        let ended = runs["items"].as_array().expect("items").iter().filter(|run| !run["finishedAt"].is_null()).count();
        if ended >= count {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no {count} runs: {:#}", site.shown().await);
}

/// The time at which it would be asked again has come.
async fn let_time_pass(site: &Site) {
    let sql = "set row_security = off; update sync_connections set next_run_at = now() - interval '1 second'";
    testkit::answer(&site.app.database.config.url, sql).await;
}

async fn next_in(site: &Site) -> f64 {
    // The run is there a moment before the connection is let go.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let next: DateTime<Utc> = site.status().await["nextSyncAt"].as_str().and_then(|at| at.parse().ok()).expect("a time");
    (next - SystemClock.now()).as_seconds_f64()
}

#[tokio::test]
async fn an_hour_away_costs_few_requests_and_no_data() {
    let sandbox = Sandbox::start().await;
    let app = AppBuilder::default().sandbox(&sandbox).worker().start().await;
    let who = app.register("Учебный центр").await;
    let mut site = Site { app, sandbox, who, vendor: "moodle", connection: String::new() };
    site.connection = site.configure(&site.who, site.credential()).await;
    runs(&site, 1).await;
    let before = site.all("students").await;
    assert!(before.len() > 280);
    site.fault(json!({ "kind": "status", "status": 503 })).await;
    let asked = async || site.sandbox.control("GET", "moodle/ledger?limit=10000", None).await["entries"].as_array().expect("entries").len();
    let asked_before = asked().await;
    let (mut away, mut passes, mut pauses) = (0.0, 1, Vec::new());
    while away < 3600.0 {
        passes += 1;
        let_time_pass(&site).await;
        runs(&site, passes).await;
        let pause = next_in(&site).await;
        away += pause;
        pauses.push(pause);
    }
    assert!(pauses[0] <= 30.0 && pauses.iter().all(|pause| *pause <= 901.0), "{pauses:?}");
    assert!(pauses.iter().rev().take(3).all(|pause| *pause > 400.0), "{pauses:?}");
    assert!(passes <= 14, "{passes} tries in an hour");
    let asked = asked().await - asked_before;
    assert!(asked <= passes * 20, "{asked} requests in {passes} tries");
    let status = site.status().await;
    assert_eq!(
        (&status["status"], &status["stale"], &status["lastError"]["code"]),
        (&json!("error"), &json!(true), &json!("temporary")),
        "{status:#}"
    );
    let after = site.all("students").await;
    assert_eq!(after.len(), before.len());
    assert!(after.iter().all(|(id, one)| one["stale"] == true && one["status"] == before[id]["status"] && one["percent"] == before[id]["percent"]));

    site.no_faults().await;
    let_time_pass(&site).await;
    runs(&site, passes + 1).await;
    let pause = next_in(&site).await;
    let status = site.status().await;
    assert_eq!((&status["status"], &status["stale"]), (&json!("ok"), &json!(false)), "{status:#}");
    assert!((140.0..=300.0).contains(&pause), "as often as before: {pause}");
    assert_eq!(site.all("students").await.len(), before.len(), "nobody twice");
}
