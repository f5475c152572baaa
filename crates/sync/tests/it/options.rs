//! What a person may choose.

use serde_json::json;

use crate::school::{assert_adds_up, count, migrate, start};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn leads_come_only_when_asked_and_archived_ones_unless_told_otherwise() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let run = migrate(&app, &sandbox, &who, json!({ "kinds": ["students"], "includeArchived": false })).await;
    assert_eq!(count(&run, "students", "created"), 241, "{run}");
    let run = migrate(&app, &sandbox, &who, json!({ "kinds": ["students"], "includeLeads": true })).await;
    assert_eq!((count(&run, "students", "created"), count(&run, "students", "unchanged")), (21 + 18, 241), "{run}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kind_brings_what_it_needs_and_no_more() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let run = migrate(&app, &sandbox, &who, json!({ "kinds": ["memberships"] })).await;
    let kinds: Vec<&str> = run["kinds"].as_object().expect("kinds").keys().map(String::as_str).collect();
    assert_eq!(kinds, ["groups", "memberships", "students"]);
    assert_eq!((count(&run, "groups", "created"), count(&run, "students", "created")), (53, 262));
    assert_adds_up(&run);
}

/// A part of the history alone would leave every balance wrong: an opening balance carries the rest.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_range_of_lessons_keeps_every_balance_and_the_whole_history_replaces_the_opening() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let run = migrate(&app, &sandbox, &who, json!({ "lessonsFrom": "2026-11-10", "lessonsTo": "2026-11-30" })).await;
    assert!(count(&run, "lessons", "created") < 172, "{run}");
    assert_eq!((run["reconciliation"]["students"].as_u64(), run["reconciliation"]["differing"].as_u64()), (Some(262), Some(0)), "{run}");
    let openings = "select count(*) from transactions where kind = 'opening'";
    let opened: i64 = sqlx::query_scalar(openings).fetch_one(&mut app.database.owner().await).await.expect("a count");
    assert!(opened > 0);
    let run = migrate(&app, &sandbox, &who, json!({})).await;
    assert_eq!(run["reconciliation"]["counts"].as_array().map(Vec::len), Some(12), "{run}");
    let opened: i64 = sqlx::query_scalar(openings).fetch_one(&mut app.database.owner().await).await.expect("a count");
    assert_eq!(opened, 0);
    let differing = run["reconciliation"]["differing"].clone();
    assert_eq!(differing, 3, "{run}");
    let run = migrate(&app, &sandbox, &who, json!({ "kinds": ["students"] })).await;
    assert_eq!(run["reconciliation"]["differing"], differing, "what differs after the whole history is not papered over by a narrow run: {run}");
    let opened: i64 = sqlx::query_scalar(openings).fetch_one(&mut app.database.owner().await).await.expect("a count");
    assert_eq!(opened, 0);
}

/// Nobody gets lost by being left out: what belongs to them says why it did not come.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_belongs_to_students_who_were_left_out_is_skipped() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let run = migrate(&app, &sandbox, &who, json!({ "kinds": ["payments", "attendance"], "includeArchived": false })).await;
    assert_adds_up(&run);
    let reasons = |verdict: &str| format!("/api/migration/{}/records?limit=200&verdict={verdict}", run["id"].as_str().expect("an id"));
    let skipped = app.get(&reasons("skipped"), &who.token).await;
    let of_archived = skipped["items"].as_array().expect("records").iter().filter(|record| record["reason"] == "student_left_out").count();
    assert!(of_archived > 0, "{skipped}");
    let quarantined = app.get(&reasons("quarantined"), &who.token).await;
    let lost = quarantined["items"].as_array().expect("records").iter().filter(|record| record["reason"] == "missing_reference").count();
    assert_eq!(lost, 4, "those of the two who were deleted: {quarantined}");
}

/// A branch that was not asked for has not been deleted.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn references_to_kinds_that_were_not_chosen_are_no_warnings() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    let run = migrate(&app, &sandbox, &who, json!({ "kinds": ["rooms"] })).await;
    assert_eq!((count(&run, "rooms", "created"), run["warnings"].as_u64()), (12, Some(0)), "{run}");
}
