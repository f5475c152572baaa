//! The writer with id map, verdicts and undo log on, against plain `COPY`.

use std::time::{Duration, Instant};

use domain::clock::{Clock, SystemClock};
use domain::id::{ConnectionId, IdSource, OrgId, RandomIds, RunId};
use domain::import::{MigrationOptions, Progress, SourceRecord};
use store::Tenant;
use store::runs::NewRun;
use testkit::{TestApp, TestDatabase};

use crate::copy;
use crate::peer;
use crate::school::School;
use crate::table::Table;

const STUDENTS: u32 = 12_000;
/// As the engine flushes.
const PAGE: usize = 1000;

/// What it writes, in the order of the foreign keys: the school, then id map, verdicts and undo log.
const TABLES: &[&str] =
    &["contacts", "students", "source_balances", "lessons", "attendance", "transactions", "external_refs", "run_records", "run_undo"];

pub async fn run(table: &mut Table) {
    let app = TestApp::new().await;
    let org = OrgId(app.register("Школа").await.org_id.parse().expect("an id"));
    let school = School { students: STUDENTS, word: "первый" };
    let pages = school.pages(PAGE);
    let records: usize = pages.iter().map(Vec::len).sum();
    let run = begin(&app.database, org).await;
    let spent = write(&app.database, org, run, pages).await;
    let mut owner = app.database.owner().await;
    let rate = |rows: i64, time: Duration| rows as f64 / time.as_secs_f64();
    let (rows, bare) = copy::into_twins(&mut owner, TABLES).await;
    let loaded = peer::dlt(&mut owner, &app.database.config.url, TABLES).await;
    let (_, whole) = copy::into_tables(&mut owner, TABLES).await;
    let mut line = |what: &str, peer: String, other: f64, aim: &str| {
        let measured = format!("{:.0} ({rows} rows of {records} records in {:.1} s)", rate(rows, spent), spent.as_secs_f64());
        table.line(&format!("writer over {what} (rows/s)"), measured, peer, Some(rate(rows, spent) / other), aim);
    };
    let (to_tables, to_twins) = (rate(rows, whole), rate(rows, bare));
    line("COPY into the same tables", format!("{to_tables:.0}, with their foreign keys and triggers"), to_tables, "≥ 0.5");
    line("COPY into bare twins", format!("{to_twins:.0}, with their indexes alone"), to_twins, "≥ 0.5");
    if let Some((rows, time)) = loaded {
        let loaded = rate(rows, time);
        line("dlt, the same rows", format!("{loaded:.0} ({rows} rows in {:.1} s, append)", time.as_secs_f64()), loaded, "≥ 3");
    }
}

/// A run as a migration begins it.
pub async fn begin(database: &TestDatabase, org: OrgId) -> (RunId, ConnectionId) {
    let now = SystemClock.now();
    let (run, connection) = (RunId(RandomIds.next()), ConnectionId(RandomIds.next()));
    let mut tx = database.db.begin(Tenant::of(org)).await.expect("a transaction");
    let connection = store::runs::connection(&mut tx, connection, "alfacrm", "https://bench.example.test", now).await.expect("a connection");
    let options = MigrationOptions::default();
    let new = NewRun { id: run, connection_id: connection, options: &options, plan: &[], credential: None, created_by: None, created_at: now };
    assert!(store::runs::insert(&mut tx, &new).await.expect("a run"), "another run is active");
    tx.commit().await.expect("committed");
    (run, connection)
}

/// Applies the pages, each in its transaction, as the engine does.
pub async fn write(database: &TestDatabase, org: OrgId, (run, connection): (RunId, ConnectionId), pages: Vec<Vec<SourceRecord>>) -> Duration {
    let mut progress = Progress::default();
    let began = Instant::now();
    for page in pages {
        let scope = crm::import::Scope {
            run,
            connection,
            dry_run: false,
            kinds: domain::import::Kind::WRITE_ORDER.to_vec(),
            meeting: None,
            now: SystemClock.now(),
            ids: &RandomIds,
        };
        let mut tx = database.db.begin(Tenant::of(org)).await.expect("a transaction");
        crm::import::apply(&mut tx, &scope, page, &mut progress).await.expect("applied");
        tx.commit().await.expect("committed");
    }
    assert_eq!(progress.quarantined(), 0, "the made-up school is whole");
    began.elapsed()
}
