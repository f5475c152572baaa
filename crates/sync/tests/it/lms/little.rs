//! Little work when little changed.

use domain::id::OrgId;
use serde_json::{Value, json};
use store::Tenant;
use store::lms::passes;
use store::sync::connections;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::site::Site;

fn requests(run: &Value) -> i64 {
    run["counts"]["requests"].as_i64().expect("a number")
}

#[tokio::test]
async fn an_unchanged_moodle_costs_no_writes_and_a_part_of_the_requests() {
    let site = Site::read("moodle").await;
    let first = site.last_run().await;
    assert_eq!(first["reason"], "initial");
    // Some access is too fresh to be believed at first; the second pass settles it.
    site.pass().await;
    let before = site.written().await;
    let run = site.pass().await;
    assert_eq!(site.written().await, before, "{run:#}");
    assert_eq!(run["counts"]["written"], 0);
    // A look at each student is what finds a completion that left no trace.
    assert!(requests(&run) * 2 < requests(&first), "{} of {}", requests(&run), requests(&first));
}

#[tokio::test]
async fn an_unchanged_canvas_costs_no_writes_and_a_part_of_the_requests() {
    let site = Site::read("canvas").await;
    let first = site.last_run().await;
    site.pass().await;
    let before = site.written().await;
    let run = site.pass().await;
    assert_eq!(site.written().await, before, "{run:#}");
    assert_eq!(run["counts"]["written"], 0);
    assert!(requests(&run) * 3 < requests(&first), "{} of {}", requests(&run), requests(&first));
}

/// A second one while one is under way is refused and says which; stop and start are remembered.
#[tokio::test]
async fn one_pass_at_a_time_and_stopped_is_stopped() {
    let site = Site::read("moodle").await;
    let (status, asked) = site.app.call(reqwest::Method::POST, "/api/v1/crm/sync", &site.who.token, None).await;
    assert_eq!(status.as_u16(), 202);
    let (status, refused) = site.app.call(reqwest::Method::POST, "/api/v1/crm/sync", &site.who.token, None).await;
    assert_eq!((status.as_u16(), &refused["code"], &refused["runId"]), (409, &json!("lms_running"), &asked["runId"]), "{refused}");
    site.app.work_jobs_off().await;
    assert_eq!(site.last_run().await["id"], asked["runId"]);
    let stopped = site.get("sync/stop").await;
    assert_eq!((&stopped["status"], &stopped["autoSync"], &stopped["nextSyncAt"]), (&json!("paused"), &json!(false), &Value::Null));
    let run = site.pass().await;
    assert_eq!(run["reason"], "manual");
    assert_eq!(site.status().await["status"], "paused", "asking does not start it");
    let started = site.get("sync/start").await;
    assert_eq!((&started["status"], &started["autoSync"]), (&json!("ok"), &json!(true)));
}

/// Whoever asks in the moment in which a worker ends would wait for ever: the worker's timer must not overrule them.
#[tokio::test]
async fn a_run_asked_for_while_a_worker_ends_is_not_lost() {
    let site = Site::read("moodle").await;
    site.get("sync/stop").await;
    let (org, id) = (OrgId(site.who.org_id.parse().expect("an id")), site.connection.parse().expect("an id"));
    let db = &site.app.ctx.db;
    let owner = Uuid::from_u128(1);
    let mut tx = db.begin(Tenant::of(org)).await.expect("a transaction");
    assert!(connections::lease(&mut tx, id, owner, 60.0).await.expect("an answer"), "nobody else works");
    tx.commit().await.expect("committed");
    let (status, asked) = site.app.call(reqwest::Method::POST, "/api/v1/crm/sync", &site.who.token, None).await;
    assert_eq!(status.as_u16(), 202);
    site.app.work_jobs_off().await;
    assert_ne!(site.last_run().await["id"], asked["runId"], "the lease is another's");
    let mut tx = db.begin(Tenant::of(org)).await.expect("a transaction");
    connections::release(&mut tx, id, owner, 300.0, 0).await.expect("released");
    passes::settle(&mut tx, id).await.expect("settled");
    tx.commit().await.expect("committed");
    let mut system = db.begin_system().await.expect("a transaction");
    assert!(connections::due(&mut system).await.expect("an answer").contains(&(org, id)), "a worker is wanted");
    system.commit().await.expect("nothing written");
    sync::lms::work(&site.app.engine, org, id, &CancellationToken::new()).await.expect("a pass");
    assert_eq!(site.last_run().await["id"], asked["runId"]);
    let mut system = db.begin_system().await.expect("a transaction");
    assert!(!connections::due(&mut system).await.expect("an answer").contains(&(org, id)), "stopped is stopped");
    system.commit().await.expect("nothing written");
}
