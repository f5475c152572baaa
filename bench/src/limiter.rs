//! Two real programs that load one account of a vendor for two organisations at once: how much of the vendor's limit they use together, and whether it ever
//! has to refuse one of them.

use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::clock::{Clock, SystemClock};
use serde_json::{Value, json};
use testkit::{AppBuilder, Sandbox, TestApp, sync_program};

use crate::table::Table;

/// For so long the ledger is read, after both have come up to speed.
const WINDOW: Duration = Duration::from_secs(30);

pub async fn run(table: &mut Table) {
    shared(table, "amocrm", 7.0, 100).await;
    shared(table, "bitrix24", 2.0, 30).await;
}

async fn shared(table: &mut Table, vendor: &'static str, limit: f64, scale: u32) {
    let sandbox = Sandbox::start().await;
    sandbox.control("POST", &format!("{vendor}/reset?scale={scale}"), None).await;
    sandbox.control("POST", &format!("{vendor}/settings"), Some(json!({ "requestsPerSecond": limit }))).await;
    let app = AppBuilder::default().sandbox(&sandbox).start().await;
    for name in ["Первая школа", "Вторая школа"] {
        connect(&app, &sandbox, vendor, name).await;
    }
    let _programs = [sync_program(&app, &sandbox, None), sync_program(&app, &sandbox, None)];
    tokio::time::sleep(Duration::from_secs(10)).await;
    let from = SystemClock.now();
    tokio::time::sleep(WINDOW).await;
    let to = SystemClock.now();
    let ledger = sandbox.control("GET", &format!("{vendor}/ledger"), None).await;
    let entries = ledger["entries"].as_array().expect("a ledger");
    let at = |entry: &&Value| entry["at"].as_str().and_then(|at| at.parse::<DateTime<Utc>>().ok()).is_some_and(|at| from <= at && at < to);
    let answered = entries.iter().filter(at).count();
    let refused = entries.iter().filter(|entry| matches!(entry["status"].as_u64(), Some(429 | 403 | 503))).count();
    let per_second = answered as f64 / WINDOW.as_secs_f64();
    table.line(
        &format!("two programs sharing one account of {vendor} (requests/s)"),
        format!("{per_second:.2} ({answered} in {} s, {refused} refused of {})", WINDOW.as_secs(), entries.len()),
        format!("the vendor's limit: {limit}"),
        Some(per_second / limit),
        "≥ 0.9, none refused",
    );
}

async fn connect(app: &TestApp, sandbox: &Sandbox, vendor: &str, name: &str) {
    let who = app.register(name).await;
    let body = if vendor == "amocrm" {
        json!({ "crmType": vendor, "baseUrl": sandbox.said("/credentials/amocrm/url"), "accessToken": sandbox.said("/credentials/amocrm/longLivedToken") })
    } else {
        json!({ "crmType": vendor, "webhookUrl": sandbox.said("/credentials/bitrix24/webhookUrl") })
    };
    app.post("/api/sync/connection", &who.token, body).await;
}
