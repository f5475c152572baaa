//! The list of students at 200,000, over HTTP with keep-alive, beside the bare time of its query.

use std::time::{Duration, Instant};

use domain::clock::{Clock, SystemClock};
use domain::id::OrgId;
use sqlx::Executor;
use store::Tenant;
use testkit::{Roster, TestApp};

use crate::table::Table;

const STUDENTS: u32 = 200_000;
const CALLS: usize = 400;
/// A slow question is asked less often.
const ENOUGH: Duration = Duration::from_secs(10);

pub async fn run(table: &mut Table) {
    let app = TestApp::new().await;
    let who = app.register("Большая школа").await;
    let org = OrgId(who.org_id.parse().expect("an id"));
    Roster::write(&app.database, org.0, STUDENTS, SystemClock.now()).await;
    // As autovacuum leaves a school that moved in a few minutes ago.
    app.database.owner().await.execute("vacuum (analyze)").await.expect("statistics");
    // What writing the roster left to be flushed is no part of reading it.
    app.database.owner().await.execute("checkpoint").await.expect("flushed");
    for (name, path) in [
        ("first page", "/api/students?limit=50"),
        ("debts", "/api/students?limit=50&debt=true&sort=balance"),
        ("search", "/api/students?limit=50&q=%D0%B8%D0%B2%D0%B0%D0%BD"),
    ] {
        for _ in 0..10 {
            app.get(path, &who.token).await;
        }
        let mut times = Vec::with_capacity(CALLS);
        let first = Instant::now();
        while times.len() < CALLS && first.elapsed() < ENOUGH {
            let began = Instant::now();
            app.get(path, &who.token).await;
            times.push(began.elapsed());
        }
        let bare = bare(&app, org).await;
        let p95 = percentile(&mut times, 95);
        table.line(
            &format!("student list at 200,000, {name} (p95 ms)"),
            format!("{:.1} (p50 {:.1})", ms(p95), ms(percentile(&mut times, 50))),
            format!("bare names query under the same role p95 {:.1}", ms(bare)),
            Some(ms(p95) / 20.0),
            "< 1 (of 20 ms)",
        );
    }
}

/// Fifty students by name in a tenant transaction: what any answer costs at least.
async fn bare(app: &TestApp, org: OrgId) -> Duration {
    let mut times = Vec::with_capacity(CALLS);
    for _ in 0..CALLS {
        let began = Instant::now();
        let mut tx = app.database.db.begin(Tenant::of(org)).await.expect("a transaction");
        sqlx::query("select id, name from students where org_id = $1 and deleted_at is null order by sort_name, id limit 50")
            .bind(org.0)
            .fetch_all(tx.connection())
            .await
            .expect("rows");
        tx.rollback().await.expect("ended");
        times.push(began.elapsed());
    }
    percentile(&mut times, 95)
}

fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort();
    times[(times.len() - 1) * percent / 100]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
