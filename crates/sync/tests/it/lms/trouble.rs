//! What goes wrong there: what is served stays, is marked, and comes right by itself.

use serde_json::{Value, json};

use super::site::Site;

#[tokio::test]
async fn a_platform_that_is_down_leaves_what_is_known() {
    let site = Site::read("moodle").await;
    let before = site.all("students").await;
    site.fault(json!({ "kind": "status", "status": 503 })).await;
    let run = site.pass().await;
    assert!(run["errorCode"].is_string(), "{run}");
    let status = site.status().await;
    assert_eq!((&status["status"], &status["stale"]), (&json!("error"), &json!(true)), "{status:#}");
    assert_eq!(status["lastError"]["part"], "site");
    let after = site.all("students").await;
    assert_eq!(after.len(), before.len());
    assert!(after.values().all(|one| one["stale"] == true && one["syncedAt"].is_string()));
    site.no_faults().await;
    site.pass().await;
    let status = site.status().await;
    assert_eq!((&status["status"], &status["stale"], &status["lastError"]), (&json!("ok"), &json!(false), &Value::Null), "{status:#}");
}

#[tokio::test]
async fn a_token_that_is_taken_away_asks_for_a_person_and_no_more() {
    let site = Site::read("moodle").await;
    site.fault(json!({ "kind": "revoke" })).await;
    site.pass().await;
    let shown = site.shown().await;
    assert_eq!((&shown["reconnectNeeded"], &shown["status"]), (&json!(true), &json!("error")), "{shown:#}");
    let (status, refused) = site.app.call(reqwest::Method::POST, "/api/v1/crm/sync", &site.who.token, None).await;
    assert_eq!((status.as_u16(), &refused["code"]), (409, &json!("lms_reconnect_needed")));
    site.no_faults().await;
    assert_eq!(site.configure(&site.who, site.credential()).await, site.connection, "the same site, the same connection");
    site.app.work_jobs_off().await;
    assert_eq!(site.status().await["status"], "ok");
}

#[tokio::test]
async fn what_may_not_be_read_is_named_and_the_rest_goes_on() {
    let site = Site::connected("moodle").await;
    site.settings(json!({ "forbiddenFunctions": ["gradereport_user_get_grade_items", "core_group_get_course_groups"], "forbiddenCourses": [5] }))
        .await;
    site.app.work_jobs_off().await;
    let shown = site.shown().await;
    assert_eq!(shown["status"], "degraded", "{shown:#}");
    let troubles = shown["troubles"].as_array().expect("troubles");
    assert!(troubles.iter().any(|one| one["part"] == "grades" && one["code"] == "forbidden"), "{troubles:#?}");
    assert!(site.all("students").await.len() > 280);
    let tested = site.get("test").await;
    let grades = tested["abilities"]
        .as_array()
        .expect("abilities")
        .iter()
        .find(|one| one["call"] == "gradereport_user_get_grade_items")
        .expect("told")
        .clone();
    assert_eq!(grades["state"], "not_enabled");
    assert!(grades["permissions"].as_array().is_some_and(|all| !all.is_empty()), "{grades}");
    site.settings(json!({ "forbiddenFunctions": [], "forbiddenCourses": [] })).await;
    site.pass().await;
    let shown = site.shown().await;
    assert_eq!((&shown["status"], &shown["troubles"]), (&json!("ok"), &json!([])), "{shown:#}");
}

/// Broken answers are never taken for empty ones.
#[tokio::test]
async fn broken_answers_change_nothing() {
    let site = Site::read("moodle").await;
    let people = site.all("students").await;
    for fault in [json!({ "kind": "truncate" }), json!({ "kind": "html" }), json!({ "kind": "cut" })] {
        site.fault(fault.clone()).await;
        site.pass().await;
        site.no_faults().await;
        let after = site.all("students").await;
        assert!(after.values().zip(people.values()).all(|(after, before)| after["status"] == before["status"]), "{fault}");
        let run = site.pass().await;
        assert!(run["errorCode"].is_null(), "{run}");
        assert_eq!(site.status().await["status"], "ok");
    }
}

#[tokio::test]
async fn a_page_that_repeats_is_an_error_and_doubles_nobody() {
    let site = Site::read("moodle").await;
    let before = site.all("students").await;
    site.settings(json!({ "repeatsPage": true })).await;
    site.pass().await;
    let after = site.all("students").await;
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    assert!(after.values().all(|one| one["status"] != "removed"));
    site.settings(json!({ "repeatsPage": false })).await;
    site.pass().await;
    assert_eq!(site.status().await["status"], "ok");
}

#[tokio::test]
async fn a_clock_that_is_wrong_there_loses_nothing() {
    let site = Site::read("canvas").await;
    site.pass().await;
    site.settings(json!({ "clockOffsetSeconds": -7200 })).await;
    site.pass().await;
    let held = site.held("submissions").await;
    let open = held.iter().find(|one| one["score"].is_null() && one["submitted_at"].is_null()).expect("nothing handed in").clone();
    let data = json!({ "assignment_id": open["assignment_id"], "user_id": open["user_id"], "score": 7.5 });
    site.change(json!({ "kind": "submissions", "op": "grade", "data": data })).await;
    let run = site.pass().await;
    assert!(run["counts"]["written"].as_i64() > Some(0), "{run:#}");
}
