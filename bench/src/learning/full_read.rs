//! Three hundred students in twenty courses, of a site that is as slow as PHP.

use serde_json::json;
use testkit::{AppBuilder, Recorder, Sandbox};

use super::{again, connect, pass};
use crate::table::Table;

/// What a request cost a Moodle 4.5.6 on two cores before it did anything, and what each call in it added.
const LATENCY_MS: u64 = 22;
const PER_CALL_MS: u64 = 16;
const WORKERS: usize = 4;

pub async fn run(table: &mut Table) {
    for bundles in [true, false] {
        measure(table, bundles).await;
    }
}

async fn measure(table: &mut Table, bundles: bool) {
    let sandbox = Sandbox::start().await;
    let lacks = if bundles { vec![] } else { vec!["tool_mobile_call_external_functions"] };
    let settings = json!({ "latencyMs": LATENCY_MS, "latencyMsPerCall": PER_CALL_MS, "workers": WORKERS, "forbiddenFunctions": lacks });
    sandbox.control("POST", "moodle/settings", Some(settings)).await;
    let recorder = Recorder::start(&format!("http://{}", sandbox.host())).await;
    let app = AppBuilder::default().sandbox(&sandbox).allow(&recorder.host).worker().start().await;
    // Once past the recorder, which takes time itself, for what is asked.
    let listener = app.register("Запись").await;
    let connection = connect(&app, &listener, &sandbox, &format!("http://{}/moodle", recorder.host)).await;
    // The look at the site before it is connected is no part of reading it.
    drop(recorder.take());
    pass(&app, &listener, &connection, None).await;
    let asked = recorder.take();
    let who = app.register("Школа").await;
    let connection = connect(&app, &who, &sandbox, &sandbox.said("/credentials/moodle/url")).await;
    let (took, run) = pass(&app, &who, &connection, None).await;
    let bare = recorder.replay(asked.clone(), WORKERS).await;
    let how = if bundles { "many calls in a request" } else { "call by call" };
    table.line(
        &format!("full read of 300 students in 20 courses, {how} (s)"),
        format!("{took:.1} ({})", run["counts"]["requests"]),
        format!("the same {} requests of a bare client, {WORKERS} at a time: {bare:.1}", asked.len()),
        Some(took / bare),
        "≤ 1.3",
    );
    again(&app, &who).await;
    let (_, run) = pass(&app, &who, &connection, run["id"].as_str()).await;
    let (few, all) = (run["counts"]["requests"].as_f64().expect("a count"), asked.len() as f64);
    table.line(
        &format!("read of the same site when nothing changed, {how} (requests)"),
        format!("{few} ({} rows written)", run["counts"]["written"]),
        format!("{all} of a full read"),
        Some(few / all),
        "small, no rows",
    );
}
