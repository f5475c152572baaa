//! What can hardly be is not believed at once, and not doubted for ever.

use serde_json::json;

use super::site::Site;

/// As if whatever troubles there are had stood for so long already.
async fn wait_hours(site: &Site, hours: u32) {
    let sql = format!("set row_security = off; update lms_troubles set since = since - interval '{hours} hours'");
    testkit::answer(&site.app.database.config.url, &sql).await;
}

#[tokio::test]
async fn most_courses_are_gone_only_when_they_stay_away() {
    let site = Site::read("moodle").await;
    let gone: Vec<u32> = (2..=15).collect();
    let there = async || site.all("courses").await.len();
    assert_eq!(there().await, 20);
    site.settings(json!({ "forbiddenCourses": gone })).await;
    site.pass().await;
    assert_eq!(there().await, 20, "a right was taken, more likely");
    let troubles = site.shown().await["troubles"].clone();
    assert!(troubles.as_array().is_some_and(|all| all.iter().any(|one| one["code"] == "many_missing")), "{troubles:#}");
    wait_hours(&site, 23).await;
    site.pass().await;
    assert_eq!(there().await, 20);
    wait_hours(&site, 2).await;
    site.pass().await;
    assert_eq!(there().await, 6, "it was no mistake");
    assert_eq!(site.status().await["status"], "ok");
    site.settings(json!({ "forbiddenCourses": [] })).await;
    site.pass().await;
    assert_eq!(there().await, 20, "what comes back is there again");
}

#[tokio::test]
async fn an_empty_course_is_believed_a_day_later() {
    let site = Site::read("moodle").await;
    let course = site.all("courses").await["4"].clone();
    let people = format!("courses/{}/people", course["id"].as_str().expect("an id"));
    let active = async || site.all(&people).await.values().filter(|one| one["status"] != "removed").count();
    let before = active().await;
    assert!(before > 5);
    let enrolments: Vec<_> = site.held("enrolments").await.into_iter().filter(|one| one["courseid"] == 4).collect();
    let drop = |one: &serde_json::Value| json!({ "kind": "enrolments", "op": "delete", "data": { "courseid": 4, "userid": one["userid"] } });
    site.change(enrolments.iter().map(drop).collect()).await;
    site.pass().await;
    assert_eq!(active().await, before);
    let troubles = site.shown().await["troubles"].clone();
    assert_eq!(troubles[0]["code"], "empty_roster", "{troubles:#}");
    wait_hours(&site, 25).await;
    site.pass().await;
    assert_eq!(active().await, 0);
    assert_eq!(site.status().await["status"], "ok");
}
