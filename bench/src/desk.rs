//! The sales desk at a hundred thousand deals with fifty organisations beside it, over HTTP with keep-alive, each answer beside the bare time of a row by key
//! under the same role.

use std::time::{Duration, Instant};

use domain::clock::{Clock, SystemClock};
use domain::id::OrgId;

use serde_json::{Value, json};
use sqlx::Executor;
use store::Tenant;
use testkit::{Account, Method, SalesDesk, TestApp};

use crate::table::Table;

const DESK: SalesDesk = SalesDesk { contacts: 200_000, deals: 100_000, communications: 1_000_000 };
const BESIDE: SalesDesk = SalesDesk { contacts: 400, deals: 200, communications: 2_000 };
const NEIGHBOURS: usize = 50;
const CALLS: usize = 300;
/// A slow question is asked less often.
const ENOUGH: Duration = Duration::from_secs(10);

pub async fn run(table: &mut Table) {
    let app = TestApp::new().await;
    let who = app.register("Большая школа").await;
    write(&app, &who, DESK).await;
    for at in 0..NEIGHBOURS {
        let neighbour = app.register(&format!("Школа {at}")).await;
        write(&app, &neighbour, BESIDE).await;
    }
    // As autovacuum leaves it, and with nothing of the writing left to be flushed.
    app.database.owner().await.execute("vacuum (analyze)").await.expect("statistics");
    app.database.owner().await.execute("checkpoint").await.expect("flushed");
    let pipeline = app.get("/api/pipeline", &who.token).await["items"][0].clone();
    let deal = first(&app, &who, "/api/crm/deals?sort=-updatedAt").await;
    let contact = first(&app, &who, "/api/crm/contacts?sort=-updatedAt").await;
    let bare = bare(&app, &who).await;
    let questions = [
        ("open a deal's card", format!("/api/crm/deals/{deal}"), 20.0),
        ("open a contact's card", format!("/api/crm/contacts/{contact}"), 20.0),
        ("a contact's timeline", format!("/api/crm/contacts/{contact}/timeline?limit=50"), 20.0),
        ("list of 50 contacts by name", "/api/crm/contacts?limit=50".to_owned(), 50.0),
        ("list of 50 deals, open ones", "/api/crm/deals?limit=50&status=open".to_owned(), 50.0),
        ("list of 50 deals, won ones by amount", "/api/crm/deals?limit=50&status=won&sort=-amount".to_owned(), 50.0),
        ("list of 50 tasks", "/api/crm/tasks?limit=50".to_owned(), 50.0),
        ("board, first paint", format!("/api/pipeline/{}/board", pipeline["id"].as_str().expect("an id")), 50.0),
        ("search, a name", "/api/crm/search?q=%D0%95%D0%BB%D0%BA%D0%B8%D0%BD".to_owned(), 100.0),
        ("search, a frequent word", "/api/crm/search?q=%D1%80%D0%B0%D1%81%D0%BF%D0%B8%D1%81%D0%B0%D0%BD%D0%B8%D0%B5".to_owned(), 100.0),
        ("search, part of a phone", "/api/crm/search?q=0012345".to_owned(), 100.0),
        ("search, mistyped", "/api/crm/search?q=%D0%B6%D1%83%D1%80%D0%BE%D0%B2%D0%BB%D0%B5%D0%B2%D0%B8%D1%87".to_owned(), 100.0),
    ];
    for (name, path, limit) in &questions {
        let p = ask(&app, &who, Method::GET, path, |_| None).await;
        line(table, name, p, bare, *limit);
    }
    let path = format!("/api/crm/deals/{deal}");
    let saved = ask(&app, &who, Method::PATCH, &path, |at| Some(json!({ "note": format!("заметка {at}") }))).await;
    line(table, "save a deal", saved, bare, 20.0);
    let stages: Vec<Value> = pipeline["stages"].as_array().expect("stages").clone();
    let moved = ask(&app, &who, Method::PATCH, &path, |at| Some(json!({ "stageId": stages[at % 2]["id"] }))).await;
    line(table, "move a deal", moved, bare, 20.0);
}

async fn write(app: &TestApp, who: &Account, desk: SalesDesk) {
    let (org, user) = (who.org_id.parse().expect("an id"), who.user_id.parse().expect("an id"));
    desk.write(&app.database, org, user, SystemClock.now()).await;
}

async fn first(app: &TestApp, who: &Account, path: &str) -> String {
    app.get(path, &who.token).await["items"][0]["id"].as_str().expect("an id").to_owned()
}

/// The middle and the slow twentieth, in milliseconds.
async fn ask(app: &TestApp, who: &Account, method: Method, path: &str, body: impl Fn(usize) -> Option<Value>) -> (f64, f64) {
    let mut times = Vec::with_capacity(CALLS);
    let first = Instant::now();
    for at in 0..CALLS + 10 {
        let began = Instant::now();
        let (status, answer) = app.call(method.clone(), path, &who.token, body(at)).await;
        assert!(status.is_success(), "{path}: {status} {answer}");
        // The first ones warm the connections.
        if at >= 10 {
            times.push(began.elapsed());
        }
        if first.elapsed() > ENOUGH && times.len() > 20 {
            break;
        }
    }
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    (at(50), at(95))
}

fn line(table: &mut Table, name: &str, (middle, slow): (f64, f64), bare: f64, limit: f64) {
    table.line(
        &format!("sales desk, {name} (p95 ms)"),
        format!("{slow:.1} (p50 {middle:.1})"),
        format!("limit {limit:.0}; a row by key under the same role p95 {bare:.1}"),
        Some(slow / limit),
        "< 1",
    );
}

async fn bare(app: &TestApp, who: &Account) -> f64 {
    let org = OrgId(who.org_id.parse().expect("an id"));
    let mut times = Vec::with_capacity(CALLS);
    for _ in 0..CALLS {
        let began = Instant::now();
        let mut tx = app.database.db.begin(Tenant::of(org)).await.expect("a transaction");
        sqlx::query("select id, title from deals where org_id = $1 and id = (select id from deals where org_id = $1 limit 1)")
            .bind(org.0)
            .fetch_all(tx.connection())
            .await
            .expect("rows");
        tx.rollback().await.expect("ended");
        times.push(began.elapsed());
    }
    times.sort();
    times[(times.len() - 1) * 95 / 100].as_secs_f64() * 1000.0
}
