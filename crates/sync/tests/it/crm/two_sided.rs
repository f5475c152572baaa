//! Random edits, creates and deletes on both sides at once, under faults, with webhooks lost and doubled, tokens that end, and workers that die at any moment.
//! When it is quiet, both sides are equal, nothing was created twice, and every value that stands was written by somebody and overwritten by nobody unasked.
//!
//! `ZVENO_SYNC_SEED` replays one run, `ZVENO_SYNC_EDITS` makes it longer.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use domain::id::OrgId;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::json;
use sync::{Crms, Engine, EngineSettings};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::desk::{Desk, quick};
use super::edits::{Book, faults, one_edit};
use super::equality::{equal, no_double_create, no_drift};

pub fn setting(name: &str, usual: u64) -> u64 {
    #[expect(clippy::disallowed_methods, reason = "a test is told by its environment which run to repeat")]
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn amocrm_under_faults() {
    under_faults("amocrm", setting("ZVENO_SYNC_SEED", 1)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bitrix24_under_faults() {
    under_faults("bitrix24", setting("ZVENO_SYNC_SEED", 2)).await;
}

async fn under_faults(vendor: &'static str, seed: u64) {
    let edits = setting("ZVENO_SYNC_EDITS", 160);
    println!("seed {seed}, {edits} edits, {vendor}");
    let hurried: fn(EngineSettings) -> EngineSettings =
        |settings| EngineSettings { lease: Duration::from_millis(600), sweep_every: TimeDelta::seconds(1), ..quick(settings) };
    let desk = Desk::idle(vendor, hurried).await;
    let mut dice = StdRng::seed_from_u64(seed);
    let stop = CancellationToken::new();
    let workers: Vec<_> = (0..2_u64).map(|at| tokio::spawn(live_and_die(process(&desk), ids(&desk), seed * 31 + at, stop.clone()))).collect();
    desk.loaded().await;

    faults(&desk, 0.1).await;
    let mut book = Book::open(&desk).await;
    for at in 0..edits {
        one_edit(&desk, &mut dice, &mut book, at).await;
        if dice.random_ratio(1, 40) {
            desk.sandbox.control("POST", &format!("{vendor}/faults"), Some(json!({ "kind": "expire_token", "times": 1 }))).await;
        }
        tokio::time::sleep(Duration::from_millis(dice.random_range(0..30))).await;
    }
    desk.sandbox.control("DELETE", &format!("{vendor}/faults"), None).await;
    stop.cancel();
    for worker in workers {
        worker.await.expect("a worker's life ends in order");
    }

    // One calm worker finishes what is left, and looks whether it is.
    let calm = CancellationToken::new();
    let engine = process(&desk);
    tokio::spawn(sync::supervise(
        engine.clone(),
        queue::Bus::start(&engine.ctx.db, calm.clone()).subscribe_to_all(),
        Duration::from_millis(100),
        calm.clone(),
    ));
    let mut registry = queue::Registry::new();
    sync::jobs::register(&mut registry, &Arc::new(engine.clone()));
    tokio::spawn(queue::Worker::new(&engine.ctx.db, registry).run(calm.clone()));
    desk.settled().await;
    // Before any repair: the timer, the sweep of ids and the queue alone made both sides equal.
    no_drift(&desk, &desk.audited(false).await).await;
    calm.cancel();

    equal(&desk, &book).await;
    no_double_create(&desk).await;
}

fn ids(desk: &Desk) -> (OrgId, Uuid) {
    (OrgId(desk.who.org_id.parse().expect("an id")), desk.connection.parse().expect("an id"))
}

/// As another process has it.
fn process(desk: &Desk) -> Engine {
    let crms = Crms { registry: desk.app.engine.crms.clone(), ..Crms::default() };
    Engine::new(desk.app.ctx.clone(), desk.app.engine.registry.clone(), crms, (*desk.app.engine.settings).clone())
}

/// A process that works, is killed between any two of its awaits, and is started again.
async fn live_and_die(engine: Engine, (org, id): (OrgId, Uuid), seed: u64, stop: CancellationToken) {
    let mut dice = StdRng::seed_from_u64(seed);
    while !stop.is_cancelled() {
        let alive = CancellationToken::new();
        let life = Duration::from_millis(if dice.random_ratio(1, 3) { dice.random_range(20..400) } else { 3_000 });
        let work = sync::work_connection(&engine, org, id, &alive);
        let _ = tokio::time::timeout(life, work).await;
        tokio::time::sleep(Duration::from_millis(dice.random_range(10..80))).await;
    }
}
