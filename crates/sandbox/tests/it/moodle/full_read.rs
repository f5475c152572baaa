//! An account that may read everything finds what the site holds.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Site, ids, options};

const READER: &str = "reader";

fn rows(answer: &Value) -> &[Value] {
    answer.as_array().map(Vec::as_slice).unwrap_or_default()
}

async fn enrolled(site: &Site, course: u64, option: &str) -> Vec<u64> {
    let query = format!("courseid={course}{}", options(&[(option, "1"), ("userfields", "id")]));
    ids(&site.call(READER, "core_enrol_get_enrolled_users", &query).await)
}

/// States by activity and student, as the site holds them.
async fn held(site: &Site) -> BTreeMap<(u64, u64), u64> {
    let number = |row: &Value, name: &str| row[name].as_u64().expect("a number");
    site.data("completions").await.iter().map(|row| ((number(row, "cmid"), number(row, "userid")), number(row, "state"))).collect()
}

#[tokio::test]
async fn everything_is_found() {
    let site = Site::open().await;
    let (held, completed) = (held(&site).await, site.data("course_completions").await);
    let completed: BTreeSet<(u64, u64)> = completed.iter().filter_map(|row| Some((row["courseid"].as_u64()?, row["userid"].as_u64()?))).collect();
    let mut found = (BTreeSet::new(), BTreeMap::new(), BTreeSet::new(), 0);
    for course in rows(&site.call(READER, "core_course_get_courses", "").await).iter().filter(|course| course["format"] != "site") {
        let id = course["id"].as_u64().expect("an id");
        let (active, suspended) = (enrolled(&site, id, "onlyactive").await, enrolled(&site, id, "onlysuspended").await);
        for user in active.iter().chain(&suspended) {
            assert!(found.0.insert((id, *user)), "{user} is in course {id} once");
            let query = format!("courseid={id}&userid={user}");
            let told = site.call(READER, "core_completion_get_activities_completion_status", &query).await;
            for status in rows(&told["statuses"]) {
                let (module, state) = (status["cmid"].as_u64().expect("an id"), status["state"].as_u64().expect("a state"));
                found.1.insert((module, *user), state);
            }
        }
        for user in active {
            let told = site.call(READER, "core_completion_get_course_completion_status", &format!("courseid={id}&userid={user}")).await;
            match told["errorcode"].as_str() {
                None if told["completionstatus"]["completed"] == true => {
                    found.2.insert((id, user));
                }
                None | Some("nocriteriaset" | "cannotviewreport" | "usernotenroled") => {}
                Some(other) => panic!("{other}"),
            }
        }
        let grades = site.call(READER, "gradereport_user_get_grade_items", &format!("courseid={id}")).await;
        let items = rows(&grades["usergrades"]).iter().flat_map(|row| rows(&row["gradeitems"]));
        found.3 += items.filter(|item| item["itemtype"] == "mod" && !item["graderaw"].is_null()).count();
    }
    let enrolments: BTreeSet<(u64, u64)> =
        site.data("enrolments").await.iter().filter_map(|row| Some((row["courseid"].as_u64()?, row["userid"].as_u64()?))).collect();
    assert_eq!(found.0, enrolments);
    assert!(held.iter().all(|(key, state)| found.1.get(key) == Some(state)), "every state is told");
    assert!(found.1.iter().all(|(key, state)| *state == 0 || held.contains_key(key)), "and no other");
    assert_eq!(found.2, completed);
    assert_eq!(found.3, site.data("grades").await.len());
    let groups: Vec<Value> = site.data("groups").await.iter().map(|group| json!(group["id"])).collect();
    let query: String = groups.iter().enumerate().map(|(at, id)| format!("&groupids[{at}]={id}")).collect();
    let members = site.call(READER, "core_group_get_group_members", &query).await;
    let count: usize = rows(&members).iter().map(|group| rows(&group["userids"]).len()).sum();
    assert_eq!(count, site.data("group_members").await.len());
}
