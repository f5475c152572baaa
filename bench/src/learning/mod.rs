//! Learning platforms: a full read beside the same requests of a bare client, what a site costs in which nothing changed, and how soon lists answer at fifty
//! thousand students while they are read.

mod crowd;
mod full_read;

use std::time::Duration;

use serde_json::{Value, json};
use testkit::{Account, Sandbox, TestApp};

use crate::table::Table;

pub async fn run(table: &mut Table) {
    full_read::run(table).await;
    crowd::run(table).await;
}

/// Connects the simulated Moodle at that address; its first pass begins at once.
async fn connect(app: &TestApp, who: &Account, sandbox: &Sandbox, url: &str) -> String {
    let body = json!({ "type": "moodle", "baseUrl": url, "token": sandbox.said("/credentials/moodle/token"), "intervalSeconds": 86_400 });
    let made = app.post("/api/v1/crm/configure", &who.token, body).await;
    made["connection"]["id"].as_str().expect("an id").to_owned()
}

async fn again(app: &TestApp, who: &Account) {
    app.post("/api/v1/crm/sync", &who.token, json!({})).await;
}

/// The last run, when it has ended and is another than that.
async fn ended(app: &TestApp, who: &Account, connection: &str, before: Option<&str>) -> Option<Value> {
    let run = app.get(&format!("/api/sync/connection/{connection}/runs?limit=1"), &who.token).await["items"][0].clone();
    (!run["finishedAt"].is_null() && run["id"].as_str() != before).then_some(run)
}

/// Waits for the end of the pass; how long it took by its own account, in seconds.
async fn pass(app: &TestApp, who: &Account, connection: &str, before: Option<&str>) -> (f64, Value) {
    loop {
        if let Some(run) = ended(app, who, connection, before).await {
            assert!(run["errorCode"].is_null(), "{run}");
            return (seconds(&run), run);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn seconds(run: &Value) -> f64 {
    let at = |name: &str| run[name].as_str().and_then(|at| at.parse::<chrono::DateTime<chrono::Utc>>().ok()).expect("a time");
    (at("finishedAt") - at("startedAt")).as_seconds_f64()
}
