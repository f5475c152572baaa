//! A migration's wall time over the source's own pace: a source that bears four requests a second and answers 429 to the rest.

use std::time::{Duration, Instant};

use serde_json::json;
use testkit::{AppBuilder, Sandbox};

use crate::table::Table;

const PER_SECOND: f64 = 4.0;

pub async fn run(table: &mut Table) {
    let sandbox = Sandbox::start().await;
    sandbox.settings(json!({ "requestsPerSecond": PER_SECOND, "maxPageSize": 500, "defaultPageSize": 500 })).await;
    let app = AppBuilder::default().sandbox(&sandbox).worker().start().await;
    let who = app.register("Школа").await;
    let began = Instant::now();
    let started = app.post("/api/migration/start", &who.token, sandbox.access()).await;
    let id = started["id"].as_str().expect("an id").to_owned();
    let run = loop {
        let run = app.get(&format!("/api/migration/status?id={id}"), &who.token).await;
        if !["queued", "running"].contains(&run["status"].as_str().expect("a status")) {
            break run;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    };
    let wall = began.elapsed().as_secs_f64();
    let ledger = sandbox.control("GET", "alfacrm/ledger", None).await;
    let entries = ledger["entries"].as_array().expect("a ledger");
    let refused = entries.iter().filter(|entry| entry["status"] == 429).count();
    let answered = entries.len() - refused;
    let ideal = answered as f64 / PER_SECOND;
    table.line(
        "migration over the source's pace (s)",
        format!("{wall:.1} ({answered} requests, {refused} refused, {})", run["status"].as_str().expect("a status")),
        format!("{answered} requests at 4/s: {ideal:.1}"),
        Some(wall / ideal),
        "≤ 1.05",
    );
}
