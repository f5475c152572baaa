//! Two-way sync: the first load of an account over the vendor's own floor, rows a second without a floor, how soon an edit shows on the other side while nothing
//! and while a load is under way, and merge decisions a second.

use std::time::{Duration, Instant};

use domain::sync::{Fields, Policy, Sides, Strategy, merge};
use serde_json::{Value, json};
use testkit::{Account, AppBuilder, Method, Sandbox, TestApp};

use crate::table::Table;

const PER_SECOND: f64 = 7.0;
/// Ten thousand contacts and five thousand deals.
const SCALE: u32 = 50;
const EDITS: usize = 30;

pub async fn run(table: &mut Table) {
    merges(table);
    load(table, Some(PER_SECOND)).await;
    load(table, None).await;
}

struct Side {
    app: TestApp,
    who: Account,
    sandbox: Sandbox,
    connection: String,
}

async fn load(table: &mut Table, per_second: Option<f64>) {
    let sandbox = Sandbox::start().await;
    sandbox.control("POST", &format!("amocrm/reset?scale={SCALE}"), None).await;
    sandbox.control("POST", "amocrm/settings", Some(json!({ "requestsPerSecond": per_second.unwrap_or(0.0) }))).await;
    let builder = AppBuilder::default().sandbox(&sandbox).worker();
    let app = if per_second.is_none() { builder.pace(5000.0, 100) } else { builder }.start().await;
    let who = app.register("Отдел продаж").await;
    let before = resident_kb();
    let began = Instant::now();
    let body = json!({
        "crmType": "amocrm", "baseUrl": sandbox.said("/credentials/amocrm/url"), "accessToken": sandbox.said("/credentials/amocrm/longLivedToken"),
        "kinds": ["companies", "contacts", "deals"],
    });
    let made = app.post("/api/sync/connection", &who.token, body).await;
    let side = Side { connection: made["id"].as_str().expect("an id").to_owned(), app, who, sandbox };
    let during = if per_second.is_some() {
        side.loading().await;
        side.edits_here("во время загрузки", 20).await
    } else {
        Vec::new()
    };
    let rows = side.loaded().await;
    let wall = began.elapsed().as_secs_f64();
    let grown = resident_kb().saturating_sub(before) / 1024;
    let ledger = side.sandbox.control("GET", "amocrm/ledger", None).await;
    let entries = ledger["entries"].as_array().expect("a ledger");
    let refused = entries.iter().filter(|entry| entry["status"] == 429).count();
    match per_second {
        Some(per_second) => {
            let floor = (entries.len() - refused) as f64 / per_second;
            table.line(
                "first load of 10,000 contacts and 5,000 deals over the vendor's floor (s)",
                format!("{wall:.1} ({} requests, {refused} refused, {grown} MB more)", entries.len()),
                format!("{} requests at {per_second}/s: {floor:.1}", entries.len() - refused),
                Some(wall / floor),
                "≤ 1.05",
            );
            latency(table, "an edit here shows there while a load is under way, p95 (s)", during, 2.0);
            latency(table, "an edit here shows there, p95 (s)", side.edits_here("после неё", EDITS).await, 2.0);
            latency(table, "an edit there shows here by webhook, p95 (s)", side.edits_there().await, 2.0);
        }
        None => table.line(
            "first load without a limit (rows/s)",
            format!("{:.0} ({rows} rows in {wall:.1} s, {grown} MB more)", rows as f64 / wall),
            "the vendor's floor: 250 rows × 7/s = 1,750".to_owned(),
            Some(rows as f64 / wall / 1750.0),
            "≥ 1",
        ),
    }
}

fn latency(table: &mut Table, what: &str, mut seconds: Vec<f64>, limit: f64) {
    seconds.sort_by(f64::total_cmp);
    let at = |share: f64| seconds[((seconds.len() as f64 * share).ceil() as usize).clamp(1, seconds.len()) - 1];
    table.line(what, format!("{:.2} (p50 {:.2}, {} edits)", at(0.95), at(0.5), seconds.len()), format!("{limit}"), Some(at(0.95) / limit), "≤ 1");
}

impl Side {
    /// Waits until contacts come: before that the account's directory is read, without which nothing can be translated.
    async fn loading(&self) {
        loop {
            let state = self.app.get(&format!("/api/sync/connection/{}", self.connection), &self.who.token).await;
            if state["entities"]["contacts"]["done"].as_i64().is_some_and(|done| done > 0) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn loaded(&self) -> i64 {
        loop {
            let state = self.app.get(&format!("/api/sync/connection/{}", self.connection), &self.who.token).await;
            let entities = state["entities"].as_object().expect("kinds");
            if entities.values().all(|one| one["phase"] == "following") {
                return entities.values().filter_map(|one| one["pairs"].as_i64()).sum();
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    async fn edits_here(&self, when: &str, count: usize) -> Vec<f64> {
        let mut took = Vec::new();
        for at in 0..count {
            let name = format!("Новая {when} {at}");
            let began = Instant::now();
            self.app.post("/api/crm/contacts", &self.who.token, json!({ "name": name })).await;
            while !self.is_there(&name).await {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            took.push(began.elapsed().as_secs_f64());
        }
        took
    }

    /// The newest contacts there; asking for all ten thousand would measure the asking.
    async fn is_there(&self, name: &str) -> bool {
        let held = self.sandbox.control("GET", "amocrm/data/contacts?offset=10000&limit=200", None).await;
        held["items"].as_array().expect("items").iter().any(|row| row["name"] == name)
    }

    async fn edits_there(&self) -> Vec<f64> {
        let rows = self.sandbox.control("GET", "amocrm/data/contacts?limit=100", None).await;
        let rows: Vec<Value> = rows["items"].as_array().expect("items").clone();
        let mut took = Vec::new();
        for (at, row) in rows.iter().take(EDITS).enumerate() {
            let name = format!("Правка там {at}");
            let began = Instant::now();
            self.sandbox
                .control("POST", "amocrm/change", Some(json!({ "kind": "contacts", "op": "update", "id": row["id"], "data": { "name": name } })))
                .await;
            loop {
                let (_, found) = self.app.call(Method::GET, "/api/crm/contacts?sort=-updatedAt&limit=5", &self.who.token, None).await;
                if found["items"].as_array().expect("items").iter().any(|contact| contact["name"] == name) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            took.push(began.elapsed().as_secs_f64());
        }
        took
    }
}

fn merges(table: &mut Table) {
    let fields = |value: Value| -> Fields { serde_json::from_value(value).expect("an object") };
    let base = fields(
        json!({ "name": "Анна", "position": null, "emails": ["a@example.org"], "phones": ["+79990000001"], "note": "", "ownerId": null, "tagIds": ["сайт"] }),
    );
    let ours = fields(
        json!({ "name": "Анна", "position": null, "emails": ["a@example.org"], "phones": ["+79990000001"], "note": "звонить утром", "ownerId": null, "tagIds": ["сайт"] }),
    );
    let theirs = fields(
        json!({ "name": "Анна Петрова", "position": "директор", "emails": ["a@example.org"], "phones": ["+79990000001"], "note": "", "ownerId": null, "tagIds": ["сайт"] }),
    );
    let policy = Policy::new(Strategy::Newest);
    let began = Instant::now();
    let mut decided = 0_u64;
    for _ in 0..100_000 {
        let merged = merge(&Sides { base: &base, ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None }, &policy);
        decided += std::hint::black_box(merged).agreed.len() as u64;
    }
    let per_second = decided as f64 / began.elapsed().as_secs_f64();
    table.line(
        "merge decisions (fields/s)",
        format!("{per_second:.0}"),
        "one page a second of 250 records of 7 fields at 7/s: 12,250".to_owned(),
        Some(per_second / 12_250.0),
        "≥ 1",
    );
}

/// What this process holds, with the application in it.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()).and_then(|kb| kb.parse().ok()).unwrap_or(0)
}
