//! Everything arrives, and is right field by field.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::site::Site;

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// People of a Moodle site who are students in any course.
async fn students(site: &Site) -> BTreeMap<String, Value> {
    let enrolments = site.held("enrolments").await;
    let learning: BTreeSet<String> = enrolments
        .iter()
        .filter(|one| {
            one["roles"]
                .as_array()
                .is_some_and(|roles| roles.iter().any(|role| role == "student" || role["shortname"] == "student" || *role == json!(5)))
        })
        .map(|one| text(&one["userid"]))
        .collect();
    let users = site.held("users").await;
    users
        .into_iter()
        .filter(|user| learning.contains(&text(&user["id"])) && user["deleted"] != true && user["deleted"] != 1)
        .map(|user| (text(&user["id"]), user))
        .collect()
}

#[tokio::test]
async fn all_students_of_a_moodle_are_here_with_their_names() {
    let site = Site::read("moodle").await;
    let expected = students(&site).await;
    let found = site.all("students").await;
    assert!(expected.len() >= 290, "{}", expected.len());
    assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (id, student) in &found {
        let user = &expected[id];
        assert_eq!(student["email"].as_str().map(str::to_lowercase), user["email"].as_str().map(str::to_lowercase), "{student}");
        assert!(student["name"].as_str().is_some_and(|name| name.contains(user["lastname"].as_str().expect("a name"))), "{student} {user}");
        let is_suspended = user["suspended"] == true || user["suspended"] == 1;
        assert_eq!(student["status"] == "suspended", is_suspended, "{student}");
        assert!(student["syncedAt"].is_string() && student["stale"] == false);
    }
}

#[tokio::test]
async fn what_students_did_is_here_state_by_state() {
    let site = Site::read("moodle").await;
    let courses = site.all("courses").await;
    assert_eq!(courses.len(), 20);
    let held = site.held("completions").await;
    let modules: BTreeMap<String, Value> = site.held("modules").await.into_iter().map(|module| (text(&module["id"]), module)).collect();
    let course = &courses["2"];
    let people = site.all(&format!("courses/{}/people?role=student", course["id"].as_str().expect("an id"))).await;
    assert!(people.len() > 100, "{}", people.len());
    let by_person: BTreeMap<String, String> = site.all("students").await.into_iter().map(|(remote, one)| (text(&one["id"]), remote)).collect();
    let mut compared = 0;
    for person in people.values().take(25) {
        let remote = &by_person[person["id"].as_str().expect("an id")];
        let path = format!("students/{}/courses/{}", person["id"].as_str().expect("an id"), course["id"].as_str().expect("an id"));
        for step in site.get(&path).await["items"].as_array().expect("steps") {
            let lesson = site.get(&format!("lessons/{}", step["lessonId"].as_str().expect("an id"))).await;
            let there = held.iter().find(|one| text(&one["userid"]) == *remote && text(&one["cmid"]) == text(&lesson["remoteId"]));
            let module = &modules[lesson["remoteId"].as_str().expect("an id")];
            let state = there.filter(|_| module["completion"] != 0).map_or("incomplete", |one| match one["state"].as_i64() {
                Some(1) => "complete",
                Some(2) => "passed",
                Some(3) => "failed",
                _ => "incomplete",
            });
            assert_eq!(step["state"], state, "{person} {step} {there:?}");
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}

#[tokio::test]
async fn canvas_arrives_as_well() {
    let site = Site::read("canvas").await;
    let users: BTreeMap<String, Value> = site.held("users").await.into_iter().map(|user| (text(&user["id"]), user)).collect();
    let found = site.all("students").await;
    assert!(found.len() > 250, "{}", found.len());
    for (id, student) in &found {
        assert_eq!(student["name"], users[id]["name"], "{student}");
    }
    let status = site.status().await;
    assert_eq!((status["type"].as_str(), status["status"].as_str()), (Some("canvas"), Some("ok")));
    assert!(status["counts"]["lessons"].as_i64().is_some_and(|lessons| lessons > 300), "{status}");
    let lessons = site.all("lessons").await;
    assert!(lessons.values().any(|lesson| lesson["done"].as_i64().is_some_and(|done| done > 0)));
}

/// Twice the same is once.
#[tokio::test]
async fn a_completion_made_there_is_here_after_a_pass() {
    let site = Site::read("moodle").await;
    let courses = site.all("courses").await;
    let course = courses["3"]["id"].as_str().expect("an id").to_owned();
    let lesson = site
        .all(&format!("lessons?courseId={course}&tracked=true"))
        .await
        .into_values()
        .find(|one| one["tracking"] == "manual")
        .expect("one to tick");
    let lesson_id = lesson["id"].as_str().expect("an id").to_owned();
    let open = site.all(&format!("lessons/{lesson_id}/students?state=open")).await;
    let (id, student) = open.into_iter().find(|(_, one)| one["status"] == "active").expect("somebody who has not");
    let remote = site.all("students").await.into_iter().find(|(_, one)| one["id"] == id).map(|(remote, _)| remote).expect("a student");
    // As a web service call does it, and a telephone: last access does not move.
    site.change(json!({ "kind": "completions", "op": "update", "by": 3, "data": { "cmid": lesson["remoteId"].as_str().and_then(|id| id.parse::<i64>().ok()), "userid": remote.parse::<i64>().ok(), "state": 1 } })).await;
    let run = site.pass().await;
    assert!(run["counts"]["written"].as_i64().is_some_and(|written| (1..10).contains(&written)), "{run}");
    let done = site.all(&format!("lessons/{lesson_id}/students?state=done")).await;
    assert_eq!(done.get(&id).map(|one| one["name"].clone()), Some(student["name"].clone()));
    let after = site.get(&format!("lessons/{lesson_id}")).await;
    assert_eq!(after["done"].as_i64(), lesson["done"].as_i64().map(|done| done + 1));
}

/// Whoever leaves is marked, and is here again when they come back.
#[tokio::test]
async fn who_is_not_there_any_more_is_marked_and_kept() {
    let site = Site::read("moodle").await;
    let before = site.all("students").await;
    let (remote, student) = before.iter().find(|(_, one)| one["status"] == "active" && one["courses"].as_i64() > Some(1)).expect("somebody");
    let id = remote.parse::<i64>().expect("a number");
    let enrolment = site.held("enrolments").await.into_iter().find(|one| text(&one["userid"]) == *remote).expect("an enrolment");
    site.change(json!({ "kind": "enrolments", "op": "delete", "data": { "courseid": enrolment["courseid"], "userid": id } })).await;
    site.pass().await;
    let page = site.get(&format!("students/{}", student["id"].as_str().expect("an id"))).await;
    let removed: Vec<&Value> = page["places"].as_array().expect("places").iter().filter(|place| place["status"] == "removed").collect();
    assert_eq!(removed.len(), 1, "{page:#}");
    assert_eq!(page["courses"].as_i64(), student["courses"].as_i64().map(|courses| courses - 1));
    site.change(json!({ "kind": "users", "op": "delete", "id": id })).await;
    site.pass().await;
    let page = site.get(&format!("students/{}", student["id"].as_str().expect("an id"))).await;
    assert_eq!(page["status"], "removed");
    let after = site.all("students").await;
    assert_eq!(after.len(), before.len(), "kept");
    assert_eq!(site.get("students?status=removed").await["total"], 1);
}

/// What a group has in its calendar is asked for by the group, whether or not anybody's progress is.
#[tokio::test]
async fn events_of_groups_are_here_also_where_nothing_is_tracked() {
    let site = Site::connected("moodle").await;
    for course in [2, 21] {
        let made = site.change(json!({ "kind": "groups", "op": "create", "data": { "courseid": course, "name": "Вечерняя" } })).await;
        let group = made.pointer("/results/0/id").or(made.get("id")).and_then(Value::as_u64).unwrap_or_else(|| panic!("a number in {made}"));
        let data =
            json!({ "courseid": course, "groupid": group, "eventtype": "group", "name": format!("Зачёт {course}"), "timestart": 1_900_000_000 });
        site.change(json!({ "kind": "events", "op": "create", "data": data })).await;
    }
    site.app.work_jobs_off().await;
    let courses = site.all("courses").await;
    assert_eq!(courses["21"]["tracksProgress"], false, "{:#}", courses["21"]);
    for course in ["2", "21"] {
        let shown = site.get(&format!("courses/{}", courses[course]["id"].as_str().expect("an id"))).await;
        let title = format!("Зачёт {course}");
        assert!(shown["events"].as_array().expect("events").iter().any(|event| event["title"] == *title), "{:#}", shown["events"]);
    }
}
