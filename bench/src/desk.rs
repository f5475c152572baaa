//! The sales desk at a hundred thousand deals with fifty organisations beside it, over HTTP with keep-alive, each answer beside the bare time of the query
//! that brings the same rows, asked of the same server in the same run under the same role.

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
    for question in questions(&deal, &contact, pipeline["id"].as_str().expect("an id")) {
        let answered = ask(&app, &who, Method::GET, &question.path, |_| None).await;
        let bare = bare(&app, &who, &question.sql).await;
        line(table, question.name, answered, bare, question.limit);
    }
    let today = SystemClock.now().date_naive();
    let range = format!("from={}&to={today}", today - chrono::TimeDelta::days(365));
    let moves = "select to_stage_id, count(*), count(distinct deal_id) from stage_moves where org_id = $1 group by 1";
    for part in ["funnel", "time-in-stage", "outcomes", "revenue", "managers", "school"] {
        let answered = ask(&app, &who, Method::GET, &format!("/api/analytics/{part}?{range}"), |_| None).await;
        line(table, &format!("analytics of a year, {part}"), answered, bare(&app, &who, moves).await, 200.0);
    }
    let path = format!("/api/crm/deals/{deal}");
    let bare =
        bare(&app, &who, &format!("update deals set note = 'заметка ' || random() where org_id = $1 and id = '{deal}' returning version")).await;
    let saved = ask(&app, &who, Method::PATCH, &path, |at| Some(json!({ "note": format!("заметка {at}") }))).await;
    line(table, "save a deal", saved, bare, 20.0);
    let stages: Vec<Value> = pipeline["stages"].as_array().expect("stages").clone();
    let moved = ask(&app, &who, Method::PATCH, &path, |at| Some(json!({ "stageId": stages[at % 2]["id"] }))).await;
    line(table, "move a deal", moved, bare, 20.0);
}

struct Question {
    name: &'static str,
    path: String,
    /// Milliseconds that the slow twentieth may take.
    limit: f64,
    /// What brings the same rows, `$1` the organisation.
    sql: String,
}

fn questions(deal: &str, contact: &str, pipeline: &str) -> Vec<Question> {
    let question = |name, path: &str, limit, sql: &str| Question { name, path: path.to_owned(), limit, sql: sql.to_owned() };
    let words = |kind: &str, query: &str| format!("select id, title from search_words('{kind}', $${query}$$, 200) where $1::uuid is not null");
    vec![
        question("open a deal's card", &format!("/api/crm/deals/{deal}"), 20.0, &format!("select * from deals where org_id = $1 and id = '{deal}'")),
        question(
            "open a contact's card",
            &format!("/api/crm/contacts/{contact}"),
            20.0,
            &format!("select * from contacts where org_id = $1 and id = '{contact}'"),
        ),
        question(
            "a contact's timeline",
            &format!("/api/crm/contacts/{contact}/timeline?limit=50"),
            20.0,
            &format!(
                "select * from communications where org_id = $1 and contact_id = '{contact}' and deleted_at is null order by at desc, id desc limit 51"
            ),
        ),
        question(
            "list of 50 contacts by name",
            "/api/crm/contacts?limit=50",
            50.0,
            "select * from contacts where org_id = $1 and deleted_at is null order by sort_name, id limit 51",
        ),
        question(
            "list of 50 deals, open ones",
            "/api/crm/deals?limit=50&status=open",
            50.0,
            "select * from deals where org_id = $1 and deleted_at is null and closed_at is null order by created_at desc, id desc limit 51",
        ),
        question(
            "list of 50 deals, won ones by amount",
            "/api/crm/deals?limit=50&status=won&sort=-amount",
            50.0,
            "select * from deals where org_id = $1 and deleted_at is null and closed_at is not null
               and stage_id = any (array(select id from stages where org_id = $1 and kind = 'won')) order by amount_minor desc, id desc limit 51",
        ),
        question(
            "list of 50 tasks",
            "/api/crm/tasks?limit=50",
            50.0,
            "select * from tasks where org_id = $1 and deleted_at is null and done_at is null order by coalesce(due_at, 'infinity'::timestamptz), id limit 51",
        ),
        question(
            "board, first paint",
            &format!("/api/pipeline/{pipeline}/board"),
            50.0,
            &format!(
                "select d.* from stages s cross join lateral (select * from deals d where d.org_id = $1 and d.stage_id = s.id and d.deleted_at is null
                   order by stage_since desc, id desc limit 31) d where s.org_id = $1 and s.pipeline_id = '{pipeline}' and s.deleted_at is null"
            ),
        ),
        question("search, a name", "/api/crm/search?q=%D0%95%D0%BB%D0%BA%D0%B8%D0%BD", 100.0, &words("contact", "'елкин':*")),
        question(
            "search, a frequent word",
            "/api/crm/search?q=%D1%80%D0%B0%D1%81%D0%BF%D0%B8%D1%81%D0%B0%D0%BD%D0%B8%D0%B5",
            100.0,
            &words("communication", "'расписан' | 'расписание':*"),
        ),
        question(
            "search, part of a phone",
            "/api/crm/search?q=0012345",
            100.0,
            "select id, title from search_fragments('contact', '{%0012345%}', null, 200) where $1::uuid is not null",
        ),
        question(
            "search, mistyped",
            "/api/crm/search?q=%D0%B6%D1%83%D1%80%D0%BE%D0%B2%D0%BB%D0%B5%D0%B2%D0%B8%D1%87",
            100.0,
            "select id, title from search_nearest('contact', 'журовлевич', 20) where $1::uuid is not null",
        ),
    ]
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
    percentiles(times)
}

fn line(table: &mut Table, name: &str, (middle, slow): (f64, f64), bare: (f64, f64), limit: f64) {
    table.line(
        &format!("sales desk, {name} (p95 ms)"),
        format!("{slow:.1} (p50 {middle:.1})"),
        format!("limit {limit:.0}; the bare query p95 {:.1} (p50 {:.1})", bare.1, bare.0),
        Some(slow / limit),
        "< 1",
    );
}

/// The same rows by SQL alone, in a transaction of the same role, which is not kept.
async fn bare(app: &TestApp, who: &Account, sql: &str) -> (f64, f64) {
    let org = OrgId(who.org_id.parse().expect("an id"));
    let mut times = Vec::with_capacity(CALLS);
    let first = Instant::now();
    while times.len() < CALLS && (first.elapsed() < ENOUGH || times.len() < 20) {
        let began = Instant::now();
        let mut tx = app.database.db.begin(Tenant::of(org)).await.expect("a transaction");
        // Planned for this organisation each time, as the program's own lists are. Kept all the same: `*` has types that are looked up by another
        // statement, and an unnamed one would be gone by then.
        sqlx::query("set local plan_cache_mode = force_custom_plan").execute(tx.connection()).await.expect("set");
        sqlx::query(sqlx::AssertSqlSafe(sql.to_owned())).bind(org.0).fetch_all(tx.connection()).await.expect("rows");
        tx.rollback().await.expect("ended");
        times.push(began.elapsed());
    }
    percentiles(times)
}

fn percentiles(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    (at(50), at(95))
}
