//! What people do at the site, as callers find it afterwards.

use serde_json::{Value, json};

use super::{Site, ids, options};

const NOW: i64 = 1_795_200_000;

async fn enrolled(site: &Site, user: u64) -> Value {
    let rows = site.ok("core_enrol_get_enrolled_users", "courseid=2").await;
    rows.as_array().expect("rows").iter().find(|row| row["id"] == user).cloned().unwrap_or_default()
}

#[tokio::test]
async fn a_student_completes_an_activity_and_leaves_a_trace() {
    let site = Site::open().await;
    site.set_clock(NOW).await;
    assert_eq!(enrolled(&site, 14).await["lastcourseaccess"], 0);
    site.change(json!({"kind": "completions", "op": "update", "data": {"cmid": 1, "userid": 14, "state": 1}})).await;
    let row = enrolled(&site, 14).await;
    for field in ["lastaccess", "lastcourseaccess", "firstaccess"] {
        assert!(row[field].as_i64().is_some_and(|at| (NOW..NOW + 60).contains(&at)), "{field}: {row}");
    }
    let status = site.ok("core_completion_get_activities_completion_status", "courseid=2&userid=14").await;
    assert_eq!((&status["statuses"][0]["state"], &status["statuses"][0]["timecompleted"]), (&json!(1), &row["lastaccess"]));
    site.change(json!({"kind": "completions", "op": "update", "data": {"cmid": 1, "userid": 14, "state": 0}})).await;
    let status = site.ok("core_completion_get_activities_completion_status", "courseid=2&userid=14").await;
    assert_eq!(status["statuses"][0]["state"], 0);
    assert!(status["statuses"][0]["timecompleted"].as_i64() >= Some(NOW), "the time of the last change stays");
    // A teacher's hand leaves no visit.
    site.change(json!({"kind": "completions", "op": "update", "by": 3, "data": {"cmid": 1, "userid": 10, "state": 0}})).await;
    assert_eq!(enrolled(&site, 10).await["lastcourseaccess"], 0);
}

#[tokio::test]
async fn a_course_is_complete_when_cron_has_run() {
    let site = Site::open().await;
    site.set(json!({"completionCron": "on_demand"})).await;
    for change in [
        json!({"kind": "completions", "op": "update", "data": {"cmid": 1, "userid": 14, "state": 1}}),
        json!({"kind": "completions", "op": "update", "data": {"cmid": 3, "userid": 14, "state": 1}}),
        json!({"kind": "grades", "op": "create", "data": {"cmid": 6, "userid": 14, "grade": 7.5}}),
    ] {
        site.change(change).await;
    }
    let completed = async || {
        let status = site.ok("core_completion_get_course_completion_status", "courseid=2&userid=14").await;
        let courses = site.ok("core_enrol_get_users_courses", "userid=14").await;
        let course = courses.as_array().expect("rows").iter().find(|row| row["id"] == 2).cloned().expect("course 2");
        assert_eq!(status["completionstatus"]["completed"], course["completed"]);
        (status["completionstatus"]["completed"] == true, course["progress"].as_f64().unwrap_or_default())
    };
    assert!(matches!(completed().await, (false, progress) if (33.0..34.0).contains(&progress)));
    assert_eq!(site.change(json!({"kind": "cron", "op": "run"})).await["row"]["completed"], 1);
    assert_eq!(completed().await, (true, 100.0));
}

#[tokio::test]
async fn grades_move_states() {
    let site = Site::open().await;
    let status = async || {
        let told = site.ok("core_completion_get_activities_completion_status", "courseid=2&userid=14").await;
        told["statuses"].as_array().expect("rows").iter().find(|row| row["cmid"] == 6).map(|row| row["state"].clone())
    };
    site.change(json!({"kind": "grades", "op": "create", "data": {"cmid": 6, "userid": 14, "grade": 2.5, "feedback": "<p>Ещё раз</p>"}})).await;
    assert_eq!(status().await, Some(json!(3)));
    site.change(json!({"kind": "grades", "op": "update", "data": {"cmid": 6, "userid": 14, "grade": 9}})).await;
    assert_eq!(status().await, Some(json!(2)));
    let grades = site.ok("gradereport_user_get_grade_items", "courseid=2&userid=14").await;
    let items = &grades["usergrades"][0]["gradeitems"];
    assert_eq!((&items[1]["graderaw"], &items[3]["graderaw"], &items[3]["grademax"]), (&json!(9), &json!(9), &json!(10)));
    site.change(json!({"kind": "grades", "op": "delete", "data": {"cmid": 6, "userid": 14}})).await;
    assert_eq!(status().await, Some(json!(0)));
}

#[tokio::test]
async fn accounts_come_change_and_go() {
    let site = Site::open().await;
    let made = site.change(json!({"kind": "users", "op": "create", "data": {"lastname": "Ветров", "email": "Vetrov@mail.example"}})).await;
    let id = made["id"].as_u64().expect("an id");
    assert_eq!(id, 318);
    site.change(json!({"kind": "users", "op": "update", "id": id, "data": {"suspended": true, "idnumber": "crm-1"}})).await;
    let found = site.ok("core_user_get_users", "criteria[0][key]=email&criteria[0][value]=vetrov@mail.example").await;
    assert_eq!((&found["users"][0]["suspended"], &found["users"][0]["idnumber"]), (&json!(true), &json!("crm-1")));
    site.change(json!({"kind": "users", "op": "delete", "id": 10})).await;
    let gone = site.ok("core_user_get_users_by_field", "field=id&values[0]=10").await;
    assert!(gone[0]["username"].as_str().is_some_and(|name| name.starts_with("solovev.a@uchebny-centr.example.")), "{gone}");
    assert_eq!(gone[0]["email"].as_str().map(str::len), Some(32));
    assert_eq!(enrolled(&site, 10).await, Value::Null);
    let slip = site.send(
        "POST",
        "/_sandbox/moodle/change",
        "application/json",
        json!({"kind": "users", "op": "update", "id": 12, "data": {"snils": 1}}).to_string(),
    );
    assert_eq!(slip.await.status, 400);
}

#[tokio::test]
async fn enrolments_and_groups_change() {
    let site = Site::open().await;
    let of = |op: &str, data: Value| json!({"kind": "enrolments", "op": op, "data": data});
    site.change(of("create", json!({"courseid": 2, "userid": 300}))).await;
    assert_eq!(enrolled(&site, 300).await["roles"][0]["shortname"], "student");
    site.change(of("update", json!({"courseid": 2, "userid": 300, "suspended": true}))).await;
    let suspended = site.ok("core_enrol_get_enrolled_users", &format!("courseid=2{}", options(&[("onlysuspended", "1")]))).await;
    assert!(ids(&suspended).contains(&300));
    site.change(json!({"kind": "group_members", "op": "create", "data": {"groupid": 2, "userid": 300}})).await;
    assert_eq!(enrolled(&site, 300).await["groups"][0]["id"], 2);
    site.change(json!({"kind": "group_members", "op": "move", "data": {"groupid": 2, "userid": 300, "to": 1}})).await;
    assert_eq!(
        enrolled(&site, 300).await["groups"],
        json!([{"id": 1, "name": "Б-11", "description": "<p>Утренняя группа</p>", "descriptionformat": 1}])
    );
    site.change(of("delete", json!({"courseid": 2, "userid": 300}))).await;
    assert_eq!(enrolled(&site, 300).await, Value::Null);
    assert!(!site.data("group_members").await.contains(&json!({"groupid": 2, "userid": 300})));
    let made = site.change(json!({"kind": "groups", "op": "create", "data": {"courseid": 16, "name": "Новая"}})).await;
    assert_eq!(ids(&site.ok("core_group_get_course_groups", "courseid=16").await), [made["id"].as_u64().expect("an id")]);
    let stranger = json!({"kind": "group_members", "op": "create", "data": {"groupid": 2, "userid": 300}});
    assert_eq!(site.send("POST", "/_sandbox/moodle/change", "application/json", stranger.to_string()).await.status, 400);
}

#[tokio::test]
async fn courses_sections_and_activities_change() {
    let site = Site::open().await;
    site.set_clock(NOW).await;
    let made = site.change(json!({"kind": "courses", "op": "create", "data": {"fullname": "Новый <b>курс</b> & ещё", "categoryid": 4}})).await;
    let id = made["id"].as_u64().expect("an id");
    let shown = site.ok("core_course_get_courses_by_field", &format!("field=id&value={id}")).await;
    assert_eq!(shown["courses"][0]["fullname"], "Новый курс &amp; ещё");
    site.change(json!({"kind": "courses", "op": "update", "id": id, "data": {"visible": false}})).await;
    let course = site.ok("core_course_get_courses", &format!("options[ids][0]={id}")).await;
    assert_eq!(course[0]["visible"], 0);
    assert!(course[0]["timemodified"].as_i64() >= Some(NOW));
    let activity = json!({"modname": "quiz", "name": "Срез", "courseid": 2, "section": 2, "tracking": "pass"});
    let module = site.change(json!({"kind": "modules", "op": "create", "data": activity})).await["id"].clone();
    let contents = site.ok("core_course_get_contents", "courseid=2").await;
    assert_eq!(contents[2]["modules"][2]["id"], module);
    let updates = site.ok("core_course_get_updates_since", &format!("courseid=2&since={}", NOW - 1)).await;
    assert_eq!(updates["instances"][0]["id"], module);
    site.change(json!({"kind": "sections", "op": "update", "id": 3, "data": {"name": "Основы", "visible": false}})).await;
    let contents = site.ok("core_course_get_contents", "courseid=2").await;
    assert_eq!((&contents[2]["name"], &contents[2]["visible"]), (&json!("Основы"), &json!(0)));
    site.change(json!({"kind": "modules", "op": "delete", "id": module})).await;
    assert_eq!(site.ok("core_course_get_contents", "courseid=2").await[2]["modules"].as_array().map(Vec::len), Some(2));
    site.change(json!({"kind": "courses", "op": "delete", "id": 3})).await;
    assert!(!ids(&site.ok("core_course_get_courses", "").await).contains(&3));
    assert!(!site.data("enrolments").await.iter().any(|row| row["courseid"] == 3));
}

#[tokio::test]
async fn events_change() {
    let site = Site::open().await;
    let made = site.change(json!({"kind": "events", "op": "create", "data": {"name": "Консультация", "courseid": 2, "timestart": NOW}})).await;
    let query = format!("events[courseids][0]=2&options[userevents]=0&options[siteevents]=0&options[timestart]={NOW}&options[timeend]={NOW}");
    let found = site.ok("core_calendar_get_calendar_events", &query).await;
    assert_eq!(ids(&found["events"]), [made["id"].as_u64().expect("an id")]);
    site.change(json!({"kind": "events", "op": "delete", "id": made["id"]})).await;
    assert_eq!(site.ok("core_calendar_get_calendar_events", &query).await["events"], json!([]));
}
