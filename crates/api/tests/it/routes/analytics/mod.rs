//! Figures over ranges of days, checked against a history small enough to count by hand.

mod history;
mod school;

use serde_json::{Value, json};

use crate::app::App;
use history::{History, execute};

const MARCH: &str = "from=2026-03-02&to=2026-03-31";

fn numbers(items: &Value, name: &str) -> Vec<Option<i64>> {
    items.as_array().expect("items").iter().map(|one| one[name].as_i64()).collect()
}

#[tokio::test]
async fn a_funnel_counts_how_far_the_deals_of_its_days_came() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let history = History::of(&app, &olga).await;
    history.march(&app).await;
    let funnel = app.get(&format!("/api/analytics/funnel?{MARCH}"), &olga.token).await.expect(200).body;
    assert_eq!(
        funnel["range"],
        json!({ "from": "2026-03-02", "to": "2026-03-31", "previousFrom": "2026-01-31", "previousTo": "2026-03-01", "step": "day" })
    );
    let stages = &funnel["stages"];
    assert_eq!(numbers(stages, "entered"), [4, 4, 3, 3, 2, 2, 1].map(Some), "a stage that was skipped was passed");
    assert_eq!(numbers(stages, "now"), [0, 0, 0, 1, 0, 2, 1].map(Some));
    assert_eq!(numbers(stages, "fromPreviousPercent"), [None, Some(100), Some(75), Some(100), Some(67), Some(100), None]);
    assert_eq!(numbers(stages, "overallPercent"), [100, 100, 75, 75, 50, 50, 25].map(Some));
    assert_eq!(numbers(stages, "previousEntered"), [1, 0, 0, 0, 0, 0, 0].map(Some), "half past eleven is still the first of March");
    assert_eq!(stages[3]["amounts"], json!([{ "currency": "EUR", "amountMinor": 900, "deals": 1 }]));
    assert_eq!(stages[5]["amounts"], json!([{ "currency": "RUB", "amountMinor": 3000, "deals": 2 }]));
    assert_eq!((&funnel["totals"]["created"], &funnel["totals"]["won"], &funnel["totals"]["lost"]), (&json!(4), &json!(2), &json!(1)));
    let boris = app.colleague(&olga, "manager").await;
    let of_boris = app.get(&format!("/api/analytics/funnel?{MARCH}&ownerId={}", boris.id), &olga.token).await.expect(200).body;
    assert_eq!(of_boris["totals"]["created"], 0);
}

#[tokio::test]
async fn a_deal_that_turns_back_has_been_where_it_was() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let history = History::of(&app, &olga).await;
    let steps = [(4, "2026-03-03T09:00:00Z", 10), (1, "2026-03-04T09:00:00Z", 10), (6, "2026-03-05T09:00:00Z", 10), (0, "2026-03-06T09:00:00Z", 10)];
    history.deal(&app, ("Назад", "2026-03-02T09:00:00Z"), (100, "RUB"), &steps).await;
    let funnel = app.get(&format!("/api/analytics/funnel?{MARCH}"), &olga.token).await.expect(200).body;
    assert_eq!(numbers(&funnel["stages"], "entered"), [1, 1, 1, 1, 1, 0, 0].map(Some));
    assert_eq!(numbers(&funnel["stages"], "now"), [1, 0, 0, 0, 0, 0, 0].map(Some));
}

#[tokio::test]
async fn time_in_stage_is_of_those_that_left_and_says_who_still_stands() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let history = History::of(&app, &olga).await;
    history.march(&app).await;
    let times = app.get(&format!("/api/analytics/time-in-stage?{MARCH}"), &olga.token).await.expect(200).body;
    let stages = times["stages"].as_array().expect("stages");
    assert_eq!(stages.len(), 5, "nobody leaves a closed stage");
    assert_eq!(stages[0]["left"], json!({ "deals": 3, "medianSeconds": 200, "p90Seconds": 400, "averageSeconds": 233 }));
    assert_eq!(stages[1]["left"], json!({ "deals": 2, "medianSeconds": 50, "p90Seconds": 300, "averageSeconds": 175 }));
    assert_eq!((&stages[2]["left"], &stages[2]["still"]), (&Value::Null, &Value::Null), "the deleted deal is nowhere");
    assert_eq!((&stages[0]["still"]["deals"], &stages[0]["still"]["late"]), (&json!(1), &json!(1)));
    assert_eq!(stages[3]["still"]["deals"], 1);
    let own = app.get(&format!("/api/analytics/time-in-stage?{MARCH}&ownerId={}", olga.id), &olga.token).await.expect(200).body;
    assert_eq!(own["stages"][0]["left"], stages[0]["left"]);
}

#[tokio::test]
async fn outcomes_belong_to_the_day_they_happened_on() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let history = History::of(&app, &olga).await;
    history.march(&app).await;
    let outcomes = app.get(&format!("/api/analytics/outcomes?{MARCH}"), &olga.token).await.expect(200).body;
    let periods = outcomes["periods"].as_array().expect("periods");
    assert_eq!((periods.len(), &periods[0]["start"], &periods[29]["start"]), (30, &json!("2026-03-02"), &json!("2026-03-31")));
    let closed: Vec<(usize, i64, i64)> = (0..30)
        .filter_map(|at| Some((at, periods[at]["won"].as_i64()?, periods[at]["lost"].as_i64()?)))
        .filter(|(_, won, lost)| won + lost > 0)
        .collect();
    assert_eq!(closed, [(8, 1, 0), (29, 0, 1)], "a second before midnight is March, midnight is April");
    let totals = &outcomes["totals"];
    assert_eq!(
        (&totals["won"], &totals["lost"], &totals["winPercent"], &totals["cycleMedianSeconds"]),
        (&json!(1), &json!(1), &json!(50), &json!(743_400))
    );
    assert_eq!(totals["averages"], json!([{ "currency": "RUB", "amountMinor": 1000, "deals": 1 }]));
    let losses = outcomes["lossReasons"].as_array().expect("reasons");
    assert_eq!((losses.len(), &losses[0]["name"], &losses[0]["amountMinor"]), (1, &history.reason["name"], &json!(700)));
    let april = app.get("/api/analytics/outcomes?from=2026-04-01&to=2026-04-01&step=month", &olga.token).await.expect(200).body;
    assert_eq!((&april["periods"][0]["start"], &april["totals"]["won"]), (&json!("2026-04-01"), &json!(1)));
    assert_eq!(april["previous"]["lost"], 1, "the day before");
    let weeks = app.get(&format!("/api/analytics/outcomes?{MARCH}&step=week"), &olga.token).await.expect(200).body;
    assert_eq!((numbers(&weeks["periods"], "won"), &weeks["periods"][4]["start"]), ([0, 1, 0, 0, 0].map(Some).to_vec(), &json!("2026-03-30")));
}

#[tokio::test]
async fn revenue_is_what_was_paid_beside_what_was_won() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let history = History::of(&app, &olga).await;
    history.march(&app).await;
    history.school(&app).await;
    let revenue = app.get(&format!("/api/analytics/revenue?{MARCH}&step=month"), &olga.token).await.expect(200).body;
    let won = json!([{ "currency": "RUB", "amountMinor": 1000, "deals": 1 }]);
    assert_eq!(revenue["totals"], json!({ "payments": { "incomeMinor": 10000, "refundMinor": -2000, "count": 1 }, "wonAmounts": won }));
    assert_eq!((revenue["periods"].as_array().map(Vec::len), &revenue["periods"][0]["payments"]["incomeMinor"]), (Some(1), &json!(10000)));
    assert_eq!(revenue["previous"]["payments"]["incomeMinor"], 5000);
    let key = app.api_key(&olga, &["analytics:read"]).await;
    let blind = app.get(&format!("/api/analytics/revenue?{MARCH}"), key["secret"].as_str().expect("a secret")).await.expect(200).body;
    assert_eq!((&blind["totals"]["payments"], &blind["totals"]["wonAmounts"]), (&Value::Null, &won), "payments are for those who may see money");
}

#[tokio::test]
async fn managers_are_told_by_what_they_did() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let history = History::of(&app, &olga).await;
    history.march(&app).await;
    history.work(&app).await;
    let boris = app.colleague(&olga, "manager").await;
    app.colleague(&olga, "teacher").await;
    let managers = app.get(&format!("/api/analytics/managers?{MARCH}"), &olga.token).await.expect(200).body;
    let items = managers["items"].as_array().expect("items");
    assert_eq!(items.len(), 2, "a teacher does not sell");
    assert_eq!((items[0]["id"].as_str(), items[1]["id"].as_str()), (Some(olga.id.as_str()), Some(boris.id.as_str())));
    let work = &items[0]["work"];
    let counted: Vec<i64> = ["created", "won", "lost", "winPercent", "tasksDone", "tasksOverdue", "calls", "notes", "messages"]
        .iter()
        .filter_map(|name| work[name].as_i64())
        .collect();
    assert_eq!(counted, [4, 1, 1, 50, 1, 1, 2, 1, 0]);
    assert_eq!(items[0]["previous"]["calls"], 1);
    assert_eq!(items[1]["work"]["created"], 0);

    // Where a day begins within an hour, the pieces of hours at either end are counted one by one.
    execute(&app, format!("update organisations set time_zone = 'Asia/Kolkata' where org_id = '{}'", olga.org)).await;
    let org = olga.org;
    for at in ["2026-05-01T18:29:59Z", "2026-05-01T18:30:00Z", "2026-05-02T18:29:59Z", "2026-05-02T18:30:00Z", "2026-05-02T05:00:00Z"] {
        execute(
            &app,
            format!(
                "insert into communications (org_id, id, kind, at, author_id, created_at, updated_at)
                 values ('{org}', gen_random_uuid(), 'email', '{at}', '{}', now(), now())",
                olga.id
            ),
        )
        .await;
    }
    let may = app.get("/api/analytics/managers?from=2026-05-02&to=2026-05-02", &olga.token).await.expect(200).body;
    let of_olga = may["items"].as_array().expect("items").iter().find(|one| one["id"] == olga.id.as_str()).expect("Olga");
    assert_eq!((&of_olga["work"]["emails"], &of_olga["previous"]["emails"]), (&json!(3), &json!(1)));
}

#[tokio::test]
async fn tables_are_for_spreadsheets() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let history = History::of(&app, &olga).await;
    history.march(&app).await;
    let first = history.stages[0]["id"].as_str().expect("an id");
    app.patch(&format!("/api/pipeline/stages/{first}"), &olga.token, json!({ "name": "=СУММ(A1);\"x\"" })).await.expect(200);
    let table = app.get(&format!("/api/analytics/funnel?{MARCH}&format=csv"), &olga.token).await.expect(200);
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(table.header("content-disposition"), "attachment; filename=\"funnel-2026-03-02-2026-03-31.csv\"");
    // The client takes the mark off a text.
    let raw = app.request(reqwest::Method::GET, "/api/analytics/funnel?format=csv").bearer_auth(&olga.token).send().await.expect("an answer");
    assert!(raw.bytes().await.expect("a body").starts_with("\u{feff}stage;".as_bytes()), "spreadsheets read Cyrillic by it");
    let lines: Vec<&str> = table.text.split("\r\n").collect();
    assert_eq!(lines[0], "stage;kind;entered;previous_entered;from_previous_percent;overall_percent;now;currency;amount_minor");
    assert_eq!(lines[1], "\"'=СУММ(A1);\"\"x\"\"\";open;4;1;;100;0;;");
    assert_eq!((lines.len(), lines[8]), (9, ""), "a line for each stage, the last one ended");
    for (kind, head) in [
        ("time-in-stage", "stage;left;"),
        ("outcomes", "start;currency;won;"),
        ("revenue", "start;currency;income_minor;"),
        ("managers", "name;created;"),
        ("school", "start;joined;"),
        ("school?by=group", "name;students;"),
    ] {
        let joint = if kind.contains('?') { '&' } else { '?' };
        let table = app.get(&format!("/api/analytics/{kind}{joint}{MARCH}&format=csv"), &olga.token).await.expect(200);
        assert!(table.text.starts_with(head), "{kind}: {}", table.text);
        let columns = table.text.lines().next().unwrap_or_default().matches(';').count();
        assert!(table.text.lines().all(|line| line.contains('"') || line.matches(';').count() == columns), "{kind}: {}", table.text);
    }
}

#[tokio::test]
async fn a_range_that_cannot_be_counted_is_refused() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for kind in ["funnel", "time-in-stage", "outcomes", "revenue", "managers", "school"] {
        let ask = |query: &str| format!("/api/analytics/{kind}?{query}");
        app.get(&ask("from=2026-03-02&to=2026-03-01"), &olga.token).await.wrong_field("/to", "before_start");
        app.get(&ask("from=2020-01-01&to=2026-01-01"), &olga.token).await.wrong_field("/from", "range_too_long");
        app.get(&ask("to=%2B12000-01-01"), &olga.token).await.wrong_field("/to", "out_of_range");
        app.get(&ask("from=0001-01-01&to=0001-01-02"), &olga.token).await.expect(200);
        app.get(&ask("from=9999-12-30&to=9999-12-31"), &olga.token).await.expect(200);
        if kind != "school" {
            app.get(&ask(&format!("pipelineId={}", olga.org)), &olga.token).await.wrong_field("/pipelineId", "no_such_record");
            app.get(&ask(&format!("ownerId={}", olga.org)), &olga.token).await.wrong_field("/ownerId", "no_such_record");
        }
        let empty = app.get(&ask(""), &olga.token).await.expect(200).body;
        assert_eq!(empty["range"]["step"], "day", "thirty days unless said");
    }
}
