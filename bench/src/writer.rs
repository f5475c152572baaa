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

const SCHOOL: &[&str] = &["contacts", "students", "source_balances", "lessons", "attendance", "transactions"];
const BOOKS: &[&str] = &["external_refs", "run_records", "run_undo"];

pub async fn run(table: &mut Table) {
    let app = TestApp::new().await;
    let org = OrgId(app.register("Школа").await.org_id.parse().expect("an id"));
    let school = School { students: STUDENTS, word: "первый" };
    let pages = school.pages(PAGE);
    let records: usize = pages.iter().map(Vec::len).sum();
    let run = begin(&app.database, org).await;
    let spent = write(&app.database, org, run, pages).await;
    let mut owner = app.database.owner().await;
    let (rows, copied) = copy::plain(&mut owner, SCHOOL).await;
    let (books, copied_books) = copy::plain(&mut owner, BOOKS).await;
    let rate = |rows: i64, time: Duration| rows as f64 / time.as_secs_f64();
    table.line(
        "writer, school rows only counted (rows/s)",
        format!("{:.0} ({records} records, {rows} rows in {:.1} s)", rate(rows, spent), spent.as_secs_f64()),
        format!("plain COPY of those rows {:.0}", rate(rows, copied)),
        Some(rate(rows, spent) / rate(rows, copied)),
        "≥ 0.5",
    );
    table.line(
        "writer, all rows it writes (rows/s)",
        format!("{:.0} ({} rows)", rate(rows + books, spent), rows + books),
        format!("plain COPY of all those rows {:.0}", rate(rows + books, copied + copied_books)),
        Some(rate(rows + books, spent) / rate(rows + books, copied + copied_books)),
        "≥ 0.5",
    );
    if let Some((rows, loaded)) = peer::dlt(&mut owner, &app.database.config.url, SCHOOL).await {
        table.line(
            "writer beside dlt, school rows (rows/s)",
            format!("{:.0}", rate(rows, spent)),
            format!("dlt, append: {:.0} ({rows} rows in {:.1} s)", rate(rows, loaded), loaded.as_secs_f64()),
            Some(rate(rows, spent) / rate(rows, loaded)),
            "≥ 3",
        );
    }
}

/// A run as a migration begins it.
pub async fn begin(database: &TestDatabase, org: OrgId) -> (RunId, ConnectionId) {
    let now = SystemClock.now();
    let (run, connection) = (RunId(RandomIds.next()), ConnectionId(RandomIds.next()));
    let mut tx = database.db.begin(Tenant::of(org)).await.expect("a transaction");
    let connection = store::runs::connection(&mut tx, connection, "alfacrm", "https://bench.example.test", now).await.expect("a connection");
    let options = MigrationOptions::default();
    let new = NewRun {
        id: run,
        connection_id: connection,
        options: &options,
        plan: &[],
        credential: vec![],
        credential_until: now,
        created_by: None,
        created_at: now,
    };
    assert!(store::runs::insert(&mut tx, &new).await.expect("a run"), "another run is active");
    tx.commit().await.expect("committed");
    (run, connection)
}

/// Applies the pages, each in its transaction, as the engine does.
pub async fn write(database: &TestDatabase, org: OrgId, (run, connection): (RunId, ConnectionId), pages: Vec<Vec<SourceRecord>>) -> Duration {
    let mut progress = Progress::default();
    let began = Instant::now();
    for page in pages {
        let scope = crm::import::Scope { run, connection, dry_run: false, kinds: domain::import::Kind::WRITE_ORDER.to_vec(), now: SystemClock.now(), ids: &RandomIds };
        let mut tx = database.db.begin(Tenant::of(org)).await.expect("a transaction");
        crm::import::apply(&mut tx, &scope, page, &mut progress).await.expect("applied");
        tx.commit().await.expect("committed");
    }
    assert_eq!(progress.quarantined(), 0, "the made-up school is whole");
    began.elapsed()
}
