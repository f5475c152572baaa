//! Each way of saying no.

use sandbox::canvas::oauth::{EXPIRED_TOKEN, REVOKED_TOKEN, STUDENT_TOKEN, TEACHER_TOKEN};
use serde_json::{Value, json};

use super::support::{Answer, School};

const REALM: &str = "Bearer realm=\"canvas-lms\"";

fn message(answer: &Answer) -> (u16, &str, &str) {
    (answer.status, answer.header("www-authenticate"), answer.json["errors"][0]["message"].as_str().unwrap_or_default())
}

#[tokio::test]
async fn dead_tokens_say_so_in_the_header() {
    let school = School::open();
    assert_eq!(message(&school.seen_by("x").ask("users/self").await), (401, REALM, "Invalid access token."));
    let expired = school.seen_by(EXPIRED_TOKEN).ask("users/self").await;
    assert_eq!(message(&expired), (401, REALM, "Expired access token."));
    assert_eq!(expired.json["errors"][0]["expired_at"], "2020-01-01T00:00:00Z");
    assert_eq!(message(&school.seen_by(REVOKED_TOKEN).ask("users/self").await), (401, REALM, "Revoked access token."));
    let bare = school.send("GET", "/canvas/api/v1/users/self", &[], String::new()).await;
    assert_eq!(message(&bare), (401, REALM, "user authorization required"));
    assert_eq!(bare.json["status"], "unauthenticated");
}

#[tokio::test]
async fn missing_rights_say_so_without_the_header() {
    let school = School::open();
    let teacher = school.seen_by(TEACHER_TOKEN);
    let refused = teacher.ask("accounts/self/users").await;
    assert_eq!(message(&refused), (403, "", "user not authorized to perform that action"));
    assert_eq!(refused.json["status"], "unauthorized");
    school.set(json!({ "unauthorizedStatus": 401 })).await;
    assert_eq!(message(&teacher.ask("accounts/self/courses").await), (401, "", "user not authorized to perform that action"));
}

#[tokio::test]
async fn what_is_not_there_is_404() {
    let school = School::open();
    for path in ["courses/1", "courses/nonsense", "users/sis_user_id:nobody", "nowhere", "courses/1/modules", "progress/1", "sections/x"] {
        let answer = school.ask(path).await;
        assert_eq!(message(&answer), (404, "", "The specified resource does not exist."), "{path}");
    }
    let course = school.course("PY-1").await;
    school.set(json!({ "disabled": ["courses/modules"], "forbidden": ["courses/groups"] })).await;
    let disabled = school.ask(&format!("courses/{course}/modules")).await;
    assert_eq!((disabled.status, &disabled.json), (404, &json!({ "message": "That page has been disabled for this course" })));
    assert_eq!(school.ask(&format!("courses/{course}/groups")).await.status, 403);
}

#[tokio::test]
async fn bad_input_comes_back_in_three_shapes() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let short = school.ask("accounts/self/users?search_term=ab").await;
    assert_eq!((short.status, &short.json["errors"][0]["field"]), (400, &json!("search_term")));
    let enrol = school.call("POST", &format!("courses/{course}/enrollments"), json!({ "enrollment": { "type": "Student" } })).await;
    assert_eq!((enrol.status, enrol.json["message"].is_string()), (400, true));
    let taken = json!({ "user": { "name": "Лев Новый" }, "pseudonym": { "unique_id": "TEACHER11@example.org" } });
    let user = school.call("POST", "accounts/self/users", taken).await;
    assert_eq!((user.status, &user.json["errors"]["pseudonym"]["unique_id"][0]["type"]), (400, &json!("taken")));
    let time = school.ask(&format!("courses/{course}/students/submissions?student_ids[]=all&graded_since=yesterday")).await;
    assert_eq!(time.status, 400);
    let token = format!("Bearer {}", school.token);
    let headers = [("authorization", token.as_str()), ("content-type", "application/json")];
    let broken = school.send("PUT", "/canvas/api/v1/users/self", &headers, "{".to_owned()).await;
    assert_eq!(broken.status, 400);
}

#[tokio::test]
async fn an_administrator_acts_as_others_and_nobody_else_does() {
    let school = School::open();
    assert_eq!(school.get("users/self?as_user_id=11").await["id"], 11);
    let refused = school.seen_by(STUDENT_TOKEN).ask("users/self?as_user_id=11").await;
    assert_eq!((refused.status, &refused.json["errors"]), (401, &json!("Invalid as_user_id")));
    assert_eq!(school.call("GET", "users/self?as_user_id=999", Value::Null).await.status, 401);
}
