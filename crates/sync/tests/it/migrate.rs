//! The main job: the example school arrives whole, and a second run changes nothing.

use reqwest::{Method, StatusCode};
use serde_json::json;
use testkit::assert_same;

use crate::school::{assert_adds_up, content_of, count, migrate, start};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_example_school_arrives_and_a_second_run_changes_nothing() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let run = migrate(&app, &sandbox, &who, json!({})).await;
    assert_eq!(run["status"], "completed_with_warnings", "{run}");
    assert_adds_up(&run);
    for (kind, expected) in [("teachers", 7), ("students", 262), ("groups", 53), ("rooms", 12), ("lessons", 172), ("subscriptions", 231)] {
        assert_eq!(count(&run, kind, "created"), expected, "{kind}: {run}");
        assert_eq!(count(&run, kind, "quarantined"), 0, "{kind}");
    }
    for (kind, refused) in [("payments", 6), ("memberships", 3), ("attendance", 2)] {
        assert_eq!(count(&run, kind, "quarantined"), refused, "{kind}: {run}");
    }
    assert!(run["reconciliation"]["counts"].as_array().expect("counts").iter().all(|line| line["ok"] == true), "{run}");
    assert_eq!(run["failure"], json!(null));
    assert_eq!(run["needsApiKey"], false);

    let first = content_of(&app, &who).await;
    let again = migrate(&app, &sandbox, &who, json!({})).await;
    for (kind, at) in again["kinds"].as_object().expect("kinds") {
        assert_eq!((&at["created"], &at["updated"]), (&json!(0), &json!(0)), "{kind}: {at}");
    }
    assert_same(&first, &content_of(&app, &who).await);
    assert_eq!(again["canRollback"], false, "a run that changed nothing has nothing to take back");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_money_of_every_student_is_proved_or_the_difference_is_listed() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let run = migrate(&app, &sandbox, &who, json!({})).await;
    let id = run["id"].as_str().expect("an id");
    assert_eq!(run["reconciliation"]["students"], 262);
    let mut differing = Vec::new();
    let mut seen = 0;
    let mut cursor = String::new();
    loop {
        let page = app.get(&format!("/api/migration/{id}/balances?limit=100{cursor}"), &who.token).await;
        for line in page["items"].as_array().expect("items") {
            seen += 1;
            assert_eq!(line["zvenoMinor"].as_i64().unwrap() - line["sourceMinor"].as_i64().unwrap(), line["differenceMinor"].as_i64().unwrap());
            if line["differenceMinor"] != 0 {
                assert!(!line["reasons"].as_array().expect("reasons").is_empty(), "{line}");
                differing.push(line["student"]["remoteId"].as_str().expect("an id").to_owned());
            }
        }
        let Some(next) = page["nextCursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(seen, 262);
    assert_eq!(run["reconciliation"]["differing"], differing.len());
    for deliberate in ["1081", "1082", "1083"] {
        assert!(differing.iter().any(|id| id == deliberate), "{differing:?}");
    }
    let listed = app.get(&format!("/api/migration/{id}/balances?differing=true&limit=200"), &who.token).await;
    assert_eq!(listed["items"].as_array().expect("items").len(), differing.len());
    // What the database keeps beside the ledger is the ledger's sum.
    let wrong: i64 = sqlx::query_scalar(
        "select count(*) from balances b where b.balance_minor <> coalesce((select sum(amount_minor) from transactions t
           where t.org_id = b.org_id and t.student_id = b.student_id and t.is_confirmed), 0)",
    )
    .fetch_one(&mut app.database.owner().await)
    .await
    .expect("a count");
    assert_eq!(wrong, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dry_run_says_what_would_be_done_and_writes_nothing() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let empty = content_of(&app, &who).await;
    let dry = migrate(&app, &sandbox, &who, json!({ "dryRun": true })).await;
    assert_eq!(dry["dryRun"], true);
    assert_adds_up(&dry);
    assert_same(&empty, &content_of(&app, &who).await);
    assert_eq!(dry["canRollback"], false);
    let real = migrate(&app, &sandbox, &who, json!({})).await;
    for (kind, at) in real["kinds"].as_object().expect("kinds") {
        for verdict in ["created", "quarantined", "skipped", "done"] {
            assert_eq!(at[verdict], dry["kinds"][kind][verdict], "{kind} {verdict}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_migration_at_a_time() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    sandbox.fault(json!({ "kind": "delay", "delayMs": 200 })).await;
    let id = crate::school::begin(&app, &sandbox, &who, json!({})).await;
    let (status, problem) = app.call(Method::POST, "/api/migration/start", &who.token, Some(sandbox.access())).await;
    assert_eq!((status, problem["code"].as_str()), (StatusCode::CONFLICT, Some("migration_running")));
    app.post(&format!("/api/migration/{id}/cancel"), &who.token, json!({})).await;
    let run = crate::school::end(&app, &who, &id).await;
    assert_eq!((run["status"].as_str(), run["canResume"].as_bool()), (Some("cancelled"), Some(true)));
    sandbox.no_faults().await;
    app.post(&format!("/api/migration/{id}/resume"), &who.token, json!({})).await;
    let run = crate::school::end(&app, &who, &id).await;
    assert_eq!(count(&run, "students", "created"), 262, "{run}");
}
