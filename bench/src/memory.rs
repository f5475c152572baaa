//! Memory of the program while it moves a small and a very large school: what it keeps must not grow with what it moves.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::Sandbox;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::table::Table;

/// Copies of the example school, which has a little over 4,100 source records.
const SMALL: u32 = 3;
const LARGE: u32 = 245;
const LIMIT_MB: f64 = 150.0;

pub async fn run(table: &mut Table) {
    let small = measure(SMALL).await;
    let large = measure(LARGE).await;
    for moved in [&small, &large] {
        table.line(
            &format!("memory of the program at {} source records (MB resident, highest)", moved.records),
            format!("{:.0} ({:.0} before it began; {:.0} records/s)", moved.highest, moved.idle, moved.records as f64 / moved.seconds),
            format!("limit {LIMIT_MB:.0}"),
            Some(moved.highest / LIMIT_MB),
            "< 1",
        );
    }
    table.line(
        "memory, large over small school",
        format!("{:.0} MB", large.highest),
        format!("{:.0} MB", small.highest),
        Some(large.highest / small.highest),
        "flat",
    );
}

struct Moved {
    records: u64,
    seconds: f64,
    idle: f64,
    highest: f64,
}

async fn measure(scale: u32) -> Moved {
    let sandbox = Sandbox::with(&["--scale", &scale.to_string()]).await;
    sandbox.settings(json!({ "maxPageSize": 500, "defaultPageSize": 500 })).await;
    let folder = tempfile::tempdir().expect("a folder");
    let (program, app) = served(folder.path(), &sandbox.host()).await;
    let process = program.id().expect("it runs");
    let client = testkit::client();
    let body = json!({ "organization": "Школа", "name": "Ольга", "email": "owner@example.test", "password": "correct-horse-battery" });
    let session: Value = client.post(format!("{app}/api/auth/register")).json(&body).send().await.expect("an answer").json().await.expect("JSON");
    let mut token = session["accessToken"].as_str().expect("a token").to_owned();
    let idle = resident(process);
    let started = client.post(format!("{app}/api/migration/start")).bearer_auth(&token).json(&sandbox.access()).send().await.expect("an answer");
    assert_eq!(started.status(), 202, "{}", started.text().await.unwrap_or_default());
    let began = Instant::now();
    let mut highest: f64 = 0.0;
    let run = loop {
        tokio::time::sleep(Duration::from_millis(250)).await;
        highest = highest.max(resident(process));
        let answer = client.get(format!("{app}/api/migration/status")).bearer_auth(&token).send().await.expect("an answer");
        if answer.status() == 401 {
            // Access tokens live for 15 minutes; a large school may take longer.
            let login = json!({ "email": "owner@example.test", "password": "correct-horse-battery" });
            let session: Value =
                client.post(format!("{app}/api/auth/login")).json(&login).send().await.expect("an answer").json().await.expect("JSON");
            session["accessToken"].as_str().expect("a token").clone_into(&mut token);
            continue;
        }
        let run: Value = answer.json().await.expect("JSON");
        if !matches!(run["status"].as_str(), Some("queued" | "running")) {
            break run;
        }
    };
    assert!(run["status"].as_str().is_some_and(|status| status.starts_with("completed")), "{run}");
    let kinds = run["kinds"].as_object().expect("kinds");
    let records = kinds.values().filter_map(|kind| kind["done"].as_u64()).sum();
    Moved { records, seconds: began.elapsed().as_secs_f64(), idle, highest }
}

/// The optimised program beside this one, with a private server in `folder`.
async fn served(folder: &Path, vendor: &str) -> (Child, String) {
    let mut child = Command::new(beside("zveno"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("ZVENO_DATA_DIR", folder.join("data"))
        .env("ZVENO_ENCRYPTION_KEYS", "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=")
        .env("ZVENO_OUTBOUND_ALLOW", vendor)
        .env_remove("DATABASE_URL")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("zveno lies beside this program");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let line = lines.next_line().await.expect("text").expect("it says where it is");
    let app = line.strip_prefix("app: ").expect("`app: URL` is its first line").to_owned();
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    (child, app)
}

fn beside(name: &str) -> PathBuf {
    std::env::current_exe().expect("this program has a path").with_file_name(name)
}

/// Resident memory in MB. The private PostgreSQL is a process of its own and does not count.
fn resident(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("it runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a figure");
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().expect("kilobytes");
    kilobytes / 1024.0
}
