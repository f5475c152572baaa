//! Fifty thousand students in more than three thousand courses: lists, while the site is read for the first time and again.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Account, AppBuilder, Sandbox, TestApp};

use super::{again, connect, ended, seconds};
use crate::table::Table;

/// Blocks of the example site, of 300 students and 20 courses each.
const BLOCKS: u32 = 167;
const LIMIT_MS: f64 = 100.0;
/// Pages down a list, for a cursor in its depth.
const DEEP: usize = 60;

pub async fn run(table: &mut Table) {
    let sandbox = Sandbox::start().await;
    sandbox.control("POST", &format!("moodle/reset?scale={BLOCKS}"), None).await;
    sandbox.control("POST", "moodle/settings", Some(json!({ "workers": 4 }))).await;
    let app = AppBuilder::default().sandbox(&sandbox).worker().start().await;
    let who = app.register("Большая школа").await;
    let connection = connect(&app, &who, &sandbox, &sandbox.said("/credentials/moodle/url")).await;
    while app.get("/api/v1/crm/students?limit=1", &who.token).await["items"].as_array().is_none_or(Vec::is_empty) {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let (first, run) = ask(&app, &who, &connection, None).await;
    lines(table, "the first read of the site", first, &run);
    again(&app, &who).await;
    let (second, run) = ask(&app, &who, &connection, run["id"].as_str()).await;
    lines(table, "another read", second, &run);
}

/// Asks for lists in turn until the pass has ended: how long each answer took.
async fn ask(app: &TestApp, who: &Account, connection: &str, before: Option<&str>) -> (Vec<(&'static str, Vec<Duration>)>, Value) {
    let mut times: Vec<(&'static str, Vec<Duration>)> = Vec::new();
    loop {
        for (name, path) in questions(app, who).await {
            for _ in 0..20 {
                let began = Instant::now();
                app.get(&path, &who.token).await;
                let took = began.elapsed();
                match times.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, all)) => all.push(took),
                    None => times.push((name, vec![took])),
                }
            }
        }
        if let Some(run) = ended(app, who, connection, before).await {
            return (times, run);
        }
    }
}

async fn questions(app: &TestApp, who: &Account) -> Vec<(&'static str, String)> {
    let id = |answer: &Value, name: &str| answer["items"][0][name].as_str().unwrap_or_default().to_owned();
    let student = id(&app.get("/api/v1/crm/students?limit=1&q=%D0%BF%D0%B5%D1%82%D1%80", &who.token).await, "id");
    let lesson = app.get("/api/v1/crm/lessons?limit=1", &who.token).await;
    let (lesson, course) = (id(&lesson, "id"), id(&lesson, "courseId"));
    let mut all = vec![
        ("students", "/api/v1/crm/students?limit=50".to_owned()),
        ("students", format!("/api/v1/crm/students?limit=50{}", deep(app, who, "students").await)),
        ("students", "/api/v1/crm/students?limit=200".to_owned()),
        ("students", "/api/v1/crm/students?limit=50&linked=false&status=active".to_owned()),
        ("students, searched", "/api/v1/crm/students?limit=50&q=%D0%B8%D0%B2%D0%B0%D0%BD%20%D0%BF%D0%B5%D1%82%D1%80".to_owned()),
        ("students, searched", "/api/v1/crm/students?limit=50&q=%D1%89%D1%8A%D1%8A%D1%8A".to_owned()),
        ("lessons", "/api/v1/crm/lessons?limit=50".to_owned()),
        ("lessons", format!("/api/v1/crm/lessons?limit=50{}", deep(app, who, "lessons").await)),
        ("lessons", "/api/v1/crm/lessons?limit=200&tracked=true".to_owned()),
        ("lessons", format!("/api/v1/crm/lessons?limit=50&courseId={course}")),
        ("lessons, searched", "/api/v1/crm/lessons?limit=50&q=%D0%B2%D0%B2%D0%B5%D0%B4%D0%B5%D0%BD%D0%B8%D0%B5".to_owned()),
        ("lessons, searched", "/api/v1/crm/lessons?limit=50&q=%D1%89%D1%8A%D1%8A%D1%8A".to_owned()),
        ("status", "/api/v1/crm/status".to_owned()),
        ("courses", "/api/v1/crm/courses?limit=50".to_owned()),
        ("a course's people", format!("/api/v1/crm/courses/{course}/people?limit=50")),
        ("a lesson's students", format!("/api/v1/crm/lessons/{lesson}/students?limit=50")),
    ];
    if !student.is_empty() {
        all.push(("a student", format!("/api/v1/crm/students/{student}")));
    }
    all
}

/// A cursor somewhere down the list.
async fn deep(app: &TestApp, who: &Account, list: &str) -> String {
    let mut cursor = String::new();
    for _ in 0..DEEP {
        let page = app.get(&format!("/api/v1/crm/{list}?limit=200{cursor}"), &who.token).await;
        match page["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    cursor
}

fn lines(table: &mut Table, during: &str, times: Vec<(&'static str, Vec<Duration>)>, run: &Value) {
    eprintln!("{during}: {:.0} s, {}", seconds(run), run["counts"]);
    for (name, mut times) in times {
        times.sort();
        let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
        table.line(
            &format!("50,000 students, {name}, during {during} (p99 ms)"),
            format!("{:.1} (p50 {:.1}, {} answers)", at(99), at(50), times.len()),
            format!("limit {LIMIT_MS:.0}"),
            Some(at(99) / LIMIT_MS),
            "< 1",
        );
    }
}
