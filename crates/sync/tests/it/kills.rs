//! A worker that dies at any moment: another goes on from the checkpoint, and the rows are those of an undisturbed run. Killing the whole process with its
//! database is tested where the process is, in the binary's tests; here the worker is dropped between any two of its awaits.

use std::time::Duration;

use domain::id::{OrgId, RunId};
use serde_json::json;
use testkit::{AppBuilder, Sandbox, assert_same};
use tokio_util::sync::CancellationToken;

use crate::school::{begin, content_of, migrate};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_dropped_again_and_again_leaves_the_rows_of_an_undisturbed_run() {
    let sandbox = Sandbox::start().await;
    let quick =
        |settings: sync::EngineSettings| sync::EngineSettings { lease: Duration::from_millis(60), flush_after: Duration::from_millis(5), ..settings };
    let app = AppBuilder::default().sandbox(&sandbox).engine(quick).start().await;
    let who = app.register("Убитая").await;
    let id = begin(&app, &sandbox, &who, json!({})).await;
    let (org, run) = (OrgId(who.org_id.parse().expect("an id")), RunId(id.parse().expect("an id")));
    let mut deaths = 0;
    for round in 0_u64.. {
        // Each life is a process of its own: another owner of leases, another session at the vendor.
        let engine = sync::Engine::new(app.ctx.clone(), app.engine.registry.clone(), sync::Crms::default(), (*app.engine.settings).clone());
        // Longer and longer at most: opening a session alone takes some of the shortest lives whole.
        let life = Duration::from_millis(15 + (round * 37) % (150 + 5 * round));
        let alive = CancellationToken::new();
        let worked = tokio::time::timeout(life, sync::work(&engine, org, run, &alive)).await;
        let status = app.get(&format!("/api/migration/status?id={id}"), &who.token).await;
        if status["status"].as_str().is_some_and(|status| status.starts_with("completed")) {
            break;
        }
        assert!(matches!(status["status"].as_str(), Some("queued" | "running")), "{status}");
        deaths += u64::from(worked.is_err());
        assert!(round < 400, "no progress: {status}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(deaths >= 20, "only {deaths} deaths: the test proves little");
    let calm = AppBuilder::default().sandbox(&sandbox).worker().start().await;
    let other = calm.register("Спокойная").await;
    migrate(&calm, &sandbox, &other, json!({})).await;
    assert_same(&content_of(&calm, &other).await, &content_of(&app, &who).await);
}
