//! What the tests share: a migration started and watched to its end.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::{Value, json};
use testkit::{Account, AppBuilder, Content, Sandbox, TestApp, content};

/// An application that works jobs off, beside a sandbox.
pub async fn start() -> (TestApp, Sandbox) {
    let sandbox = Sandbox::start().await;
    let app = AppBuilder::default().sandbox(&sandbox).worker().start().await;
    (app, sandbox)
}

/// Starts a migration with these options on top of the access.
pub async fn begin(app: &TestApp, sandbox: &Sandbox, who: &Account, options: Value) -> String {
    let mut body = sandbox.access();
    for (key, value) in options.as_object().expect("options are an object") {
        body[key] = value.clone();
    }
    let started = app.post("/api/migration/start", &who.token, body).await;
    assert_eq!(started["status"], "queued");
    started["id"].as_str().expect("an id").to_owned()
}

/// Waits for the run to end.
pub async fn end(app: &TestApp, who: &Account, id: &str) -> Value {
    for _ in 0..1200 {
        let run = app.get(&format!("/api/migration/status?id={id}"), &who.token).await;
        if !["queued", "running", "rolling_back"].contains(&run["status"].as_str().expect("a status")) {
            return run;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the run {id} does not end: {}", app.get(&format!("/api/migration/status?id={id}"), &who.token).await);
}

pub async fn migrate(app: &TestApp, sandbox: &Sandbox, who: &Account, options: Value) -> Value {
    let id = begin(app, sandbox, who, options).await;
    end(app, who, &id).await
}

pub async fn roll_back(app: &TestApp, who: &Account, run: &Value, body: Value) -> Value {
    let id = run["id"].as_str().expect("an id");
    let (status, answer) = app.call(reqwest::Method::POST, &format!("/api/migration/{id}/rollback"), &who.token, Some(body)).await;
    assert_eq!(status, StatusCode::ACCEPTED, "{answer}");
    end(app, who, id).await
}

pub async fn content_of(app: &TestApp, who: &Account) -> Content {
    content(&mut app.database.owner().await, who.org_id.parse().expect("an id")).await
}

pub fn count(run: &Value, kind: &str, what: &str) -> u64 {
    run["kinds"][kind][what].as_u64().unwrap_or_else(|| panic!("no {what} of {kind} in {run}"))
}

/// Every record has one verdict, and the verdicts add up.
pub fn assert_adds_up(run: &Value) {
    for (kind, at) in run["kinds"].as_object().expect("kinds") {
        let sum: u64 =
            ["created", "updated", "unchanged", "skipped", "quarantined"].iter().map(|verdict| at[*verdict].as_u64().expect("a count")).sum();
        assert_eq!(at["done"], json!(sum), "{kind}: {at}");
        assert_eq!(at["done"], at["total"], "{kind}: {at}");
    }
}
