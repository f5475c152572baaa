//! Accounts, courses, sections, users, groups and the calendar, read.

use sandbox::canvas::oauth::TEACHER_TOKEN;
use serde_json::{Value, json};

use super::support::{School, ids, list, offset};

#[tokio::test]
async fn ids_have_many_forms() {
    let school = School::open();
    let far = 184_670_000_000_012_345_u64;
    for form in ["18467~12345".to_owned(), far.to_string()] {
        assert_eq!(school.get(&format!("users/{form}")).await["id"], far);
    }
    let user = school.get("users/4899001").await;
    assert_eq!(school.get("users/sis_user_id:crm-501").await, user);
    let login = url::form_urlencoded::byte_serialize(user["login_id"].as_str().expect("a login").as_bytes()).collect::<String>();
    assert_eq!(school.get(&format!("users/sis_login_id:{login}")).await, user);
    let course = school.course("PY-1").await;
    assert_eq!(school.get(&format!("courses/sis_course_id:crm-course-{course}")).await["id"], course);
    assert_eq!(school.get("accounts/sis_account_id:online").await["id"], 11);

    let headers = [("authorization", format!("Bearer {}", school.token)), ("accept", "application/json+canvas-string-ids".to_owned())];
    let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = school.send("GET", &format!("/canvas/api/v1/users/{far}"), &headers, String::new()).await;
    assert_eq!(answer.json["id"], "184670000000012345");
    school.set(json!({ "stringIds": true })).await;
    let rows = school.get(&format!("courses/{course}/enrollments")).await;
    assert!(rows[0]["id"].is_string() && rows[0]["user"]["id"].is_string() && rows[0]["total_activity_time"].is_u64());
}

#[tokio::test]
async fn a_course_comes_with_what_it_is_asked_for() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let bare = school.get(&format!("courses/{course}")).await;
    assert!(bare.get("term").is_none() && bare.get("total_students").is_none());
    let names = ["term", "teachers", "total_students", "sections", "account", "concluded", "needs_grading_count", "course_progress"];
    let query: Vec<String> = names.iter().map(|name| format!("include[]={name}")).collect();
    let full = school.get(&format!("courses/{course}?{}", query.join("&"))).await;
    assert_eq!((&full["term"]["name"], list(&full["teachers"]).len()), (&json!("Этот семестр"), 1));
    assert_eq!(list(&full["sections"]).len(), 2);
    assert!(full["total_students"].as_u64() > Some(30), "{}", full["total_students"]);
    assert!(full["course_progress"]["error"]["message"].is_string());
    let states = |rows: Vec<Value>| -> Vec<String> { rows.iter().map(|row| row["workflow_state"].as_str().unwrap_or_default().to_owned()).collect() };
    assert_eq!(states(school.all("accounts/self/courses?state[]=created&state[]=claimed").await), ["unpublished", "unpublished"]);
    assert_eq!(school.all("accounts/self/courses?completed=true").await.len(), 2);
    assert_eq!(school.all("accounts/12/courses").await.len(), 6);
    assert_eq!(school.all("accounts/self/courses?search_term=python").await.len(), 2);
}

#[tokio::test]
async fn a_section_may_be_listed_in_another_course() {
    let school = School::open();
    let (home, host) = (school.course("RU-7").await, school.course("CHESS").await);
    assert_eq!(school.all(&format!("courses/{home}/sections")).await.len(), 1);
    let sections = school.all(&format!("courses/{host}/sections?include[]=total_students")).await;
    let moved = sections.iter().find(|row| !row["nonxlist_course_id"].is_null()).expect("a guest");
    assert_eq!((&moved["nonxlist_course_id"], &moved["course_id"]), (&json!(home), &json!(host)));
    let id = moved["id"].as_u64().expect("an id");
    let inside = school.all(&format!("sections/{id}/enrollments?per_page=100")).await;
    assert!(!inside.is_empty() && inside.iter().all(|row| row["course_id"] == host));
    school.write("DELETE", &format!("sections/{id}/crosslist"), Value::Null).await;
    assert_eq!(school.all(&format!("courses/{home}/sections")).await.len(), 2);
    assert!(school.all(&format!("sections/{id}/enrollments?per_page=100")).await.iter().all(|row| row["course_id"] == home));
}

#[tokio::test]
async fn users_are_found_sorted_and_filtered() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let users = school.all(&format!("courses/{course}/users?include[]=email&include[]=enrollments&per_page=100")).await;
    let names: Vec<&str> = users.iter().filter_map(|user| user["sortable_name"].as_str()).collect();
    assert!(names.is_sorted());
    assert!(users.iter().all(|user| user.get("email").is_some() && !list(&user["enrollments"]).is_empty()));
    let teachers = school.all(&format!("courses/{course}/users?enrollment_type[]=teacher&enrollment_type[]=ta")).await;
    assert_eq!(teachers.len(), 2);
    assert_eq!(school.all(&format!("courses/{course}/search_users?enrollment_type[]=teacher&enrollment_type[]=ta")).await, teachers);
    let recent = school.all(&format!("courses/{course}/recent_students")).await;
    assert!(recent.iter().filter_map(|user| user["last_login"].as_str()).is_sorted_by(|a, b| a >= b) && recent.len() > 20);
    let inactive = school.all(&format!("courses/{course}/users?enrollment_state[]=inactive&include[]=enrollments")).await;
    assert!(inactive.iter().all(|user| user["enrollments"][0]["enrollment_state"] == "inactive"));
    assert_eq!(school.all("accounts/self/users?search_term=teacher11@").await.len(), 1);
    let without = school.data("users").await.iter().filter(|user| user["email"].is_null()).count();
    assert_eq!(without, 23);
    let sorted = ids(&school.all("accounts/self/users?sort=username&order=desc&per_page=100").await);
    assert_eq!(sorted.len(), 311);
}

#[tokio::test]
async fn groups_have_members() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let groups = school.all(&format!("courses/{course}/groups?include[]=users")).await;
    assert_eq!(groups.len(), 6);
    let id = groups[0]["id"].as_u64().expect("an id");
    assert_eq!((&groups[0]["members_count"], list(&groups[0]["users"]).len()), (&json!(4), 4));
    let (members, users) = (school.all(&format!("groups/{id}/memberships")).await, school.all(&format!("groups/{id}/users")).await);
    assert_eq!((members.len(), users.len()), (4, 4));
    assert_eq!(school.all(&format!("courses/{course}/group_categories")).await[0]["groups_count"], 6);
}

#[tokio::test]
async fn the_calendar_is_about_today_and_oneself_unless_asked() {
    let school = School::open();
    school.set(json!({ "clockOffsetSeconds": offset("2026-11-19T12:00:00Z") })).await;
    assert_eq!(school.get("calendar_events").await, json!([]), "the day after");
    let mine = school.get("calendar_events?start_date=2026-11-18&end_date=2026-11-18").await;
    assert_eq!((&mine[0]["title"], &mine[0]["context_code"]), (&json!("Планёрка"), &json!("user_1")));
    let courses = ids(&school.all("accounts/self/courses?per_page=100").await);
    let codes: Vec<String> = courses.iter().map(|id| format!("context_codes[]=course_{id}")).collect();
    let events = school.all(&format!("calendar_events?all_events=true&per_page=100&{}", codes.join("&"))).await;
    assert_eq!(events.len(), 42, "ten courses count, and a meeting by section is two");
    let by_section = events.iter().find(|event| !event["parent_event_id"].is_null()).expect("a part");
    assert_eq!(by_section["effective_context_code"], format!("course_{}", courses[2]));
    let week = school.all(&format!("calendar_events?start_date=2026-11-18&end_date=2026-11-20&{}", codes[0])).await;
    assert_eq!(week.len(), 1);
    let work = school.all(&format!("calendar_events?type=assignment&all_events=1&{}", codes[0])).await;
    assert!(work.len() == 6 && work[0]["id"].as_str().is_some_and(|id| id.starts_with("assignment_")) && work[0]["assignment"]["id"].is_u64());

    let made =
        json!({ "calendar_event": { "context_code": format!("course_{}", courses[0]), "title": "Встреча", "start_at": "2026-12-01T10:00:00Z" } });
    let teacher = school.seen_by(TEACHER_TOKEN);
    let answer = teacher.call("POST", "calendar_events", made).await;
    assert_eq!((answer.status, &answer.json["end_at"]), (201, &json!("2026-12-01T10:00:00Z")));
    let path = format!("calendar_events/{}", answer.json["id"]);
    assert_eq!(teacher.write("PUT", &path, json!({ "calendar_event": { "title": "Иная" } })).await["title"], "Иная");
    assert_eq!(teacher.write("DELETE", &path, Value::Null).await["workflow_state"], "deleted");
    assert_eq!(teacher.ask(&path).await.status, 404);
}
