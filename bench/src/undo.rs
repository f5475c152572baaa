//! Undo of a run that created one half of its rows and changed the other.

use std::time::Instant;

use domain::clock::{Clock, SystemClock};
use domain::id::{OrgId, RandomIds};
use domain::import::RunStatus;
use store::Tenant;
use store::runs::Ending;
use testkit::TestApp;

use crate::school::School;
use crate::table::Table;
use crate::writer::{begin, write};

/// The second run changes the first half's rows and adds as many.
const STUDENTS: u32 = 4_200;

pub async fn run(table: &mut Table) {
    let app = TestApp::new().await;
    let org = OrgId(app.register("Школа").await.org_id.parse().expect("an id"));
    let first = begin(&app.database, org).await;
    write(&app.database, org, first, School { students: STUDENTS, word: "первый" }.pages(1000)).await;
    end(&app, org, first.0).await;
    let second = begin(&app.database, org).await;
    write(&app.database, org, second, School { students: STUDENTS * 2, word: "второй" }.pages(1000)).await;
    let began = Instant::now();
    let (mut removed, mut restored) = (0, 0);
    loop {
        let scope = crm::import::Scope {
            run: second.0,
            connection: second.1,
            dry_run: false,
            kinds: domain::import::Kind::WRITE_ORDER.to_vec(),
            meeting: None,
            now: SystemClock.now(),
            ids: &RandomIds,
        };
        let mut tx = app.database.db.begin(Tenant::of(org)).await.expect("a transaction");
        let step = crm::import::undo_step(&mut tx, &scope, false, 5000).await.expect("undone");
        tx.commit().await.expect("committed");
        removed += step.counts.removed;
        restored += step.counts.restored;
        assert_eq!(step.counts.kept, 0, "nobody edited anything");
        if step.finished {
            break;
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    let rows = (removed + restored) as f64;
    table.line(
        "undo of mixed rows (s per 100,000)",
        format!("{:.1} ({removed} removed, {restored} restored in {seconds:.1} s)", seconds / rows * 100_000.0),
        "limit 30".to_owned(),
        Some(seconds / rows * 100_000.0 / 30.0),
        "< 1",
    );
}

async fn end(app: &TestApp, org: OrgId, run: domain::id::RunId) {
    let mut tx = app.database.db.begin(Tenant::of(org)).await.expect("a transaction");
    let ending = Ending { status: RunStatus::Completed, failure: None, reconciliation: None, rollback: None, forget_credential: true };
    store::runs::end(&mut tx, run, &ending, SystemClock.now()).await.expect("ended");
    tx.commit().await.expect("committed");
}
