//! The site, its sizes, many times over.

use std::time::Instant;

use serde_json::Value;

use super::{Site, ids};

#[tokio::test]
async fn the_site_has_the_sizes_of_the_recorded_one() {
    let site = Site::open().await;
    let users = site.data("users").await;
    let count = |fits: fn(&Value) -> bool| users.iter().filter(|user| fits(user)).count();
    assert_eq!(count(|user| user["idnumber"].as_str().is_some_and(|number| number.starts_with("T-"))), 7);
    assert_eq!(count(|user| !user["fields"]["contract"].is_null()), 300);
    assert_eq!(count(|user| user["suspended"] == true), 6);
    assert_eq!(count(|user| user["deleted"] == true), 2);
    let courses = site.data("courses").await;
    assert_eq!(courses.len(), 21);
    assert_eq!(courses.iter().filter(|course| course["criteria"].as_array().is_some_and(|criteria| !criteria.is_empty())).count(), 12);
    let enrolments = site.data("enrolments").await;
    assert!((920..=980).contains(&enrolments.len()), "{}", enrolments.len());
    assert_eq!(enrolments.iter().filter(|row| row["suspended"] == true).count(), 25);
    assert_eq!(enrolments.iter().filter(|row| row["timeend"] != 0).count(), 1);
    assert_eq!((site.data("groups").await.len(), site.data("modules").await.len()), (30, 150));
    assert!(site.data("course_completions").await.len() > 50);
    let states: std::collections::BTreeSet<u64> = site.data("completions").await.iter().filter_map(|row| row["state"].as_u64()).collect();
    assert_eq!(states.into_iter().collect::<Vec<_>>(), [0, 1, 2, 3]);
}

#[tokio::test]
async fn the_same_seed_makes_the_same_site() {
    let site = Site::open().await;
    let kinds = ["users", "courses", "sections", "modules", "enrolments", "groups", "group_members", "completions", "grades", "events"];
    let mut before = Vec::new();
    for kind in kinds {
        before.push(site.data(kind).await);
    }
    site.change(serde_json::json!({"kind": "users", "op": "delete", "id": 10})).await;
    site.control("POST", "/moodle/reset", Value::Null).await;
    for (kind, rows) in kinds.into_iter().zip(&before) {
        assert_eq!(&site.data(kind).await, rows, "{kind}");
        assert!(!rows.is_empty(), "{kind}");
    }
    site.control("POST", "/moodle/reset?seed=7", Value::Null).await;
    assert_ne!(site.data("users").await, before[0]);
    site.control("POST", "/moodle/reset?seed=42&scale=3", Value::Null).await;
    let users = site.data("users").await;
    assert_eq!(users[..users.len() - 614], before[0], "a block does not depend on the scale");
}

#[tokio::test]
async fn fifty_thousand_students_fit() {
    let begun = Instant::now();
    let site = Site::at_scale(167).await;
    let info = site.control("GET", "", Value::Null).await;
    let sizes = &info["vendors"]["moodle"]["sizes"];
    assert_eq!(sizes["users"].as_u64(), Some(167 * 307 + 10));
    assert_eq!(sizes["courses"].as_u64(), Some(167 * 20 + 1));
    assert!(sizes["enrolments"].as_u64() > Some(150_000), "{sizes}");
    let courses = ids(&site.ok("core_course_get_courses", "").await);
    assert_eq!(courses.len(), 3_341);
    let last = courses[courses.len() - 20];
    assert_eq!(ids(&site.ok("core_enrol_get_enrolled_users", &format!("courseid={last}")).await).len(), 182);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
