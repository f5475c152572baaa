//! What a token may see. Who may not see something is seldom told so.

use serde_json::{Value, json};

use super::{Site, ids, options};

fn cmids(answer: &Value) -> Vec<u64> {
    answer["statuses"].as_array().into_iter().flatten().filter_map(|row| row["cmid"].as_u64()).collect()
}

const STATUS: &str = "core_completion_get_activities_completion_status";

#[tokio::test]
async fn the_reader_sees_what_the_administrator_sees() {
    let site = Site::open().await;
    for (function, query) in [
        ("core_user_get_users", "criteria[0][key]=email&criteria[0][value]=%25".to_owned()),
        ("core_enrol_get_enrolled_users", "courseid=2".to_owned()),
        ("core_enrol_get_enrolled_users", format!("courseid=2{}", options(&[("onlysuspended", "1")]))),
        ("core_enrol_get_users_courses", "userid=10".to_owned()),
        ("core_course_get_courses", String::new()),
        ("core_group_get_course_groups", "courseid=2".to_owned()),
        ("core_group_get_group_members", "groupids[0]=3".to_owned()),
        (STATUS, "courseid=2&userid=10".to_owned()),
        (STATUS, "courseid=3&userid=37".to_owned()),
        ("core_completion_get_course_completion_status", "courseid=2&userid=10".to_owned()),
        ("gradereport_user_get_grade_items", "courseid=2".to_owned()),
    ] {
        let (mut theirs, mut whole) = (site.call("reader", function, &query).await, site.ok(function, &query).await);
        if function == "core_user_get_users" {
            // Everybody sees his own preferences.
            for answer in [&mut theirs, &mut whole] {
                for user in answer["users"].as_array_mut().expect("users") {
                    user.as_object_mut().expect("a user").remove("preferences");
                }
            }
        }
        assert_eq!(theirs, whole, "{function}?{query}");
    }
    let summary = |courses: Value| courses.as_array().expect("courses").iter().map(|course| course["idnumber"].clone()).collect::<Vec<_>>();
    assert_eq!(summary(site.call("reader", "core_course_get_courses", "").await).len(), 21);
}

#[tokio::test]
async fn the_robot_gets_less_and_is_not_told() {
    let site = Site::open().await;
    assert_eq!(cmids(&site.call("robot", STATUS, "courseid=2&userid=10").await), [1, 4, 9, 2, 3, 8]);
    let by_address = site.call("robot", "core_user_get_users", "criteria[0][key]=email&criteria[0][value]=%25").await;
    assert_eq!(ids(&by_address["users"]), [2, 312]);
    let by_name = site.call("robot", "core_user_get_users", "criteria[0][key]=lastname&criteria[0][value]=%25").await;
    assert_eq!(ids(&by_name["users"]).len(), 315);
    let course = site.call("robot", "core_course_get_courses", "options[ids][0]=2").await;
    assert!(course[0].get("idnumber").is_none() && course[0].get("visible").is_none(), "{course}");
    for (function, query) in [
        ("core_group_get_course_groups", "courseid=2".to_owned()),
        ("gradereport_user_get_grade_items", "courseid=2&userid=10".to_owned()),
        ("core_enrol_get_enrolled_users", format!("courseid=2{}", options(&[("onlyactive", "1")]))),
    ] {
        assert_eq!(site.code("robot", function, &query).await, "nopermissions", "{function}");
    }
}

#[tokio::test]
async fn rights_can_be_given_and_taken() {
    let site = Site::open().await;
    let settings = site.control("GET", "/moodle/settings", Value::Null).await;
    assert_eq!(settings["capabilities"], json!({}));
    let given =
        ["webservice/rest:use", "moodle/course:view", "moodle/course:viewparticipants", "report/progress:view", "mod/assign:view", "mod/quiz:view"];
    site.set(json!({"capabilities": {"weak": given}})).await;
    assert_eq!(cmids(&site.call("weak", STATUS, "courseid=2&userid=10").await), [1, 4, 9, 2, 5, 3, 8, 6]);
    assert_eq!(site.code("weak", "core_enrol_get_enrolled_users", "courseid=20").await, "errorcoursecontextnotvalid", "a hidden course");
    site.set(json!({"capabilities": {"weak": []}})).await;
    assert_eq!(site.code("weak", "core_webservice_get_site_info", "").await, "accessexception");
    let slip = site.send("POST", "/_sandbox/moodle/settings", "application/json", json!({"capabilities": {"nobody": []}}).to_string()).await;
    assert_eq!(slip.status, 400);
}

#[tokio::test]
async fn a_weak_account_sees_itself() {
    let site = Site::open().await;
    let found = site.call("weak", "core_user_get_users", "criteria[0][key]=lastname&criteria[0][value]=%25").await;
    assert_eq!(ids(&found["users"]), [314]);
    assert_eq!(site.call("weak", "core_enrol_get_users_courses", "userid=10").await, json!([]));
    assert_eq!(site.code("weak", "core_course_get_courses", "").await, "errorcoursecontextnotvalid");
    assert_eq!(site.code("weak", "core_completion_get_activities_completion_status", "courseid=2&userid=10").await, "requireloginerror");
    let seen = site.call("weak", "core_course_get_courses_by_field", "").await;
    assert!(!ids(&seen["courses"]).contains(&20), "hidden courses are not in the catalogue");
    assert!(seen["courses"][1].get("format").is_none(), "{}", seen["courses"][1]);
}

#[tokio::test]
async fn a_forbidden_course_kills_one_list_and_shrinks_the_other() {
    let site = Site::open().await;
    site.set(json!({"forbiddenCourses": [7]})).await;
    assert_eq!(site.code("reader", "core_course_get_courses", "").await, "errorcoursecontextnotvalid");
    let seen = site.call("reader", "core_course_get_courses_by_field", "").await;
    assert_eq!(ids(&seen["courses"]).len(), 20);
}

#[tokio::test]
async fn a_service_holds_what_it_holds() {
    let site = Site::open().await;
    let names = async |token: &str| {
        let info = site.call(token, "core_webservice_get_site_info", "").await;
        info["functions"].as_array().expect("functions").iter().map(|one| one["name"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("readonly").await, ["core_webservice_get_site_info", "core_course_get_courses"]);
    assert_eq!(names("reader").await.len(), 24);
    site.set(json!({"forbiddenFunctions": ["gradereport_user_get_grade_items"], "release": "3.11.2 (Build: 20210712)", "version": "2021051702"}))
        .await;
    assert_eq!(names("reader").await.len(), 23);
    assert_eq!(site.code("admin", "gradereport_user_get_grade_items", "courseid=2").await, "accessexception");
    assert_eq!(site.call("nobody", "core_webservice_get_site_info", "").await["exception"], "moodle_exception");
    let info = site.ok("core_webservice_get_site_info", "").await;
    assert_eq!((&info["release"], &info["functions"][0]["version"]), (&json!("3.11.2 (Build: 20210712)"), &json!("2021051702")));
}

#[tokio::test]
async fn students_see_their_own_group() {
    let site = Site::open().await;
    let seen = ids(&site.call("student", "core_enrol_get_enrolled_users", "courseid=2").await);
    let group = site.ok("core_group_get_group_members", "groupids[0]=1").await;
    assert_eq!(json!(seen), group[0]["userids"]);
}
