//! Enrolments and people, read and written.

use std::collections::BTreeSet;

use sandbox::canvas::oauth::TEACHER_TOKEN;
use serde_json::{Value, json};

use super::support::{School, ids};

#[tokio::test]
async fn states_not_asked_for_stay_hidden() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let states = async |by: &School, query: &str| -> BTreeSet<String> {
        let rows = by.all(&format!("courses/{course}/enrollments?per_page=100{query}")).await;
        rows.iter().filter_map(|row| row["enrollment_state"].as_str()).map(str::to_owned).collect()
    };
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(states(&school, "").await, set(&["active", "inactive", "invited"]));
    let teacher = school.seen_by(TEACHER_TOKEN);
    assert_eq!(states(&teacher, "").await, set(&["active", "invited"]));
    assert_eq!(states(&teacher, "&state[]=deleted&state[]=completed").await, set(&["completed", "deleted"]));
    assert_eq!(states(&teacher, "&state[]=nonsense").await, set(&[]));
    let rows = school.all(&format!("courses/{course}/enrollments?type[]=TeacherEnrollment&type[]=TaEnrollment")).await;
    assert_eq!(rows.iter().filter_map(|row| row["type"].as_str()).collect::<Vec<_>>(), ["TaEnrollment", "TeacherEnrollment"]);
    let observers = school.all(&format!("courses/{course}/enrollments?role[]=ObserverEnrollment")).await;
    assert!(observers.iter().all(|row| row["associated_user_id"].is_u64()));
}

#[tokio::test]
async fn one_person_in_two_sections_is_two_rows_with_the_same_grades() {
    let school = School::open();
    let course = school.course("WEB").await;
    let rows = school.all(&format!("courses/{course}/enrollments?type[]=StudentEnrollment&per_page=100&state[]=active")).await;
    let twice = rows.iter().find_map(|row| {
        let other = rows.iter().find(|other| other["user_id"] == row["user_id"] && other["id"] != row["id"])?;
        Some((row, other))
    });
    let (one, other) = twice.expect("somebody in both");
    assert_ne!(one["course_section_id"], other["course_section_id"]);
    assert!(one["grades"]["current_score"].is_f64());
    assert_eq!(one["grades"]["current_score"], other["grades"]["current_score"]);
}

#[tokio::test]
async fn whoever_is_enrolled_is_only_invited_unless_told_otherwise() {
    let school = School::open();
    let course = school.course("EN-A2").await;
    let path = format!("courses/{course}/enrollments");
    let form = "enrollment[user_id]=sis_user_id:crm-501&enrollment[type]=StudentEnrollment";
    let token = format!("Bearer {}", school.token);
    let headers = [("authorization", token.as_str()), ("content-type", "application/x-www-form-urlencoded")];
    let made = school.send("POST", &format!("/canvas/api/v1/{path}"), &headers, form.to_owned()).await.json;
    assert_eq!((&made["enrollment_state"], &made["user_id"]), (&json!("invited"), &json!(4_899_001)));
    let again = school.write("POST", &path, json!({ "enrollment": { "user_id": 4_899_001, "enrollment_state": "active" } })).await;
    assert_eq!((&again["id"], &again["enrollment_state"]), (&made["id"], &json!("active")));
    let one = format!("{path}/{}", made["id"]);
    for (task, state) in [("?task=deactivate", "inactive"), ("?task=conclude", "completed"), ("?task=delete", "deleted"), ("", "completed")] {
        assert_eq!(school.write("DELETE", &format!("{one}{task}"), Value::Null).await["enrollment_state"], state);
    }
    assert_eq!(school.call("PUT", &format!("{one}/reactivate"), Value::Null).await.status, 400);
    school.write("DELETE", &format!("{one}?task=inactivate"), Value::Null).await;
    assert_eq!(school.write("PUT", &format!("{one}/reactivate"), Value::Null).await["enrollment_state"], "active");
    assert_eq!(school.get(&format!("accounts/self/enrollments/{}", made["id"])).await["id"], made["id"]);
    let effects = school.effects().await;
    assert_eq!((&effects[0]["op"], &effects[0]["kind"]), (&json!("create"), &json!("enrollments")));
    assert_eq!(effects[1]["fields"]["enrollment_state"], json!({ "before": "invited", "after": "active" }));
    let concluded = school.course("ANIM").await;
    let refused = school.call("POST", &format!("courses/{concluded}/enrollments"), json!({ "enrollment": { "user_id": 4_899_001 } })).await;
    assert_eq!((refused.status, refused.json["message"].is_string()), (400, true));
}

#[tokio::test]
async fn the_invited_person_accepts_or_rejects() {
    let school = School::open();
    let course = school.course("EN-A2").await;
    let made = school.write("POST", &format!("courses/{course}/enrollments"), json!({ "enrollment": { "user_id": 4_899_001 } })).await;
    let path = format!("courses/{course}/enrollments/{}", made["id"]);
    assert_eq!(school.call("POST", &format!("{path}/accept"), Value::Null).await.status, 403);
    let accepted = school.write("POST", &format!("{path}/accept?as_user_id=4899001"), Value::Null).await;
    assert_eq!(accepted, json!({ "success": true }));
    assert_eq!(school.call("POST", &format!("{path}/reject?as_user_id=4899001"), Value::Null).await.status, 400);
}

#[tokio::test]
async fn people_are_made_renamed_and_removed() {
    let school = School::open();
    let wanted = json!({
        "user": { "name": "Лев Новосёлов", "skip_registration": true }, "pseudonym": { "unique_id": "lev@example.test", "sis_user_id": "crm-9001" },
        "communication_channel": { "type": "email", "address": "lev@example.test" },
    });
    let made = school.write("POST", "accounts/self/users", wanted.clone()).await;
    assert_eq!(
        (&made["sortable_name"], &made["email"], &made["sis_user_id"]),
        (&json!("Новосёлов, Лев"), &json!("lev@example.test"), &json!("crm-9001"))
    );
    assert_eq!(school.call("POST", "accounts/self/users", wanted).await.status, 400);
    let path = format!("users/{}", made["id"]);
    assert_eq!(school.write("PUT", &path, json!({ "user": { "name": "Лев Старосёлов" } })).await["short_name"], "Лев Старосёлов");
    assert_eq!(school.get(&format!("{path}/logins")).await[0]["unique_id"], "lev@example.test");
    assert_eq!(school.get(&format!("{path}/communication_channels")).await[0]["address"], "lev@example.test");
    school.write("DELETE", &format!("accounts/self/users/{}", made["id"]), Value::Null).await;
    assert_eq!(school.ask(&path).await.status, 404);
    assert!(!ids(&school.all("accounts/self/users?per_page=100").await).contains(&made["id"].as_u64().expect("an id")));
    let teacher = school.seen_by(TEACHER_TOKEN);
    assert_eq!(teacher.call("POST", "accounts/self/users", json!({})).await.status, 403);
}

#[tokio::test]
async fn a_users_enrolments_cover_the_courses() {
    let school = School::open();
    let rows = school.all("users/4899001/enrollments").await;
    assert_eq!(rows.len(), 3);
    let courses = ids(&school.all("users/4899001/courses").await);
    let told: BTreeSet<u64> = rows.iter().filter_map(|row| row["course_id"].as_u64()).collect();
    assert_eq!(courses.into_iter().collect::<BTreeSet<_>>(), told);
}
