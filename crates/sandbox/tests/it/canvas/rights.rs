//! What is seen depends on who looks.

use sandbox::canvas::oauth::{STUDENT_TOKEN, TEACHER_TOKEN};
use serde_json::{Value, json};

use super::support::{School, list};

#[tokio::test]
async fn an_administrator_has_no_courses_of_its_own() {
    let school = School::open();
    assert_eq!(school.get("courses").await, json!([]));
    assert_eq!(school.all("accounts/self/courses").await.len(), 20);
    assert_eq!(list(&school.get("accounts").await)[0]["name"], "Школа «Полиглот»");
    let teacher = school.seen_by(TEACHER_TOKEN);
    assert_eq!(teacher.get("accounts").await, json!([]));
    assert_eq!(teacher.all("courses").await.len(), 3);
}

#[tokio::test]
async fn sis_fields_are_absent_rather_than_null() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let paths = [
        format!("courses/{course}"),
        format!("courses/{course}/sections"),
        format!("courses/{course}/enrollments"),
        format!("courses/{course}/users"),
    ];
    let has_sis = |value: &Value| value.to_string().contains("\"sis_");
    for path in &paths {
        assert!(has_sis(&school.get(path).await), "{path}");
        assert!(!has_sis(&school.seen_by(TEACHER_TOKEN).get(path).await), "{path}");
    }
    school.set(json!({ "sisForTeachers": true, "sisForAdmins": false })).await;
    for path in &paths {
        assert!(!has_sis(&school.get(path).await), "{path}");
        assert!(has_sis(&school.seen_by(TEACHER_TOKEN).get(path).await), "{path}");
    }
}

#[tokio::test]
async fn a_student_sees_what_is_published_and_the_own_grades() {
    let school = School::open();
    let student = school.seen_by(STUDENT_TOKEN);
    let me = student.get("users/self").await["id"].as_u64().expect("an id");
    let course = school.course("PY-1").await;
    assert_eq!(student.get("users/self/profile").await["login_id"], student.get("users/self").await["login_id"]);
    let rows = student.all(&format!("courses/{course}/enrollments?per_page=100")).await;
    for row in &rows {
        assert_eq!(row.get("grades").is_some(), row["user_id"] == me, "{row}");
    }
    assert!(student.get(&format!("courses/{course}/modules")).await[0]["published"].is_null());
    assert_eq!(student.ask(&format!("courses/{course}/assignments/1/submissions")).await.status, 404);
    assert_eq!(student.ask(&format!("courses/{course}/students/submissions?student_ids[]=11")).await.status, 403);
    let own = student.all(&format!("courses/{course}/students/submissions")).await;
    assert!(!own.is_empty() && own.iter().all(|row| row["user_id"] == me));
    assert_eq!(student.ask("users/11").await.status, 403);
    assert_eq!(student.ask(&format!("courses/{}", school.course("JOUR").await)).await.status, 403);
}

#[tokio::test]
async fn a_course_may_be_shut_by_its_dates() {
    let school = School::open();
    let course = school.course("CN-1").await;
    assert_eq!(school.get(&format!("courses/{course}")).await["name"], "Китайский для начинающих");
    let student = school.students(course).await[0];
    let courses = school.all(&format!("users/{student}/courses?as_user_id={student}")).await;
    let shut = courses.iter().find(|row| row["id"] == course).expect("the course");
    assert_eq!(shut, &json!({ "id": course, "access_restricted_by_date": true }));
}
