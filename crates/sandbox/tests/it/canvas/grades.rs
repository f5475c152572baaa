//! Assignments, submissions and grades.

use sandbox::canvas::oauth::TEACHER_TOKEN;
use serde_json::{Value, json};

use super::support::{School, list, offset};

#[tokio::test]
async fn since_is_the_only_way_to_ask_for_what_is_new() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let path = format!("courses/{course}/students/submissions?student_ids[]=all&per_page=100");
    let all = school.all(&path).await;
    let students = school.all(&format!("courses/{course}/bulk_user_progress?per_page=100")).await.len();
    assert_eq!(all.len(), students * 6, "a row for every assigned student, work or none");
    assert!(all.iter().any(|row| row["workflow_state"] == "unsubmitted"));
    for (name, field) in [("submitted_since", "submitted_at"), ("graded_since", "graded_at")] {
        let since = "2026-10-25T00:00:00Z";
        let new = school.all(&format!("{path}&{name}={since}")).await;
        let expected = all.iter().filter(|row| row[field].as_str().is_some_and(|at| at >= since)).count();
        assert!(expected > 0 && expected < all.len());
        assert_eq!(new.len(), expected);
    }
    let grouped = school.all(&format!("{path}&grouped=1&include[]=total_scores")).await;
    assert_eq!(grouped.len(), students);
    assert!(grouped.iter().all(|row| list(&row["submissions"]).len() == 6 && row.get("computed_final_score").is_some()));
    let one = all[0]["assignment_id"].as_u64().expect("an id");
    assert_eq!(school.all(&format!("courses/{course}/assignments/{one}/submissions?per_page=100")).await.len(), students);
    assert!(all.iter().any(|row| row["grader_id"].as_i64().is_some_and(|id| id < 0)), "quizzes grade themselves");
}

#[tokio::test]
async fn a_grade_moves_the_scores() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let teacher = school.seen_by(TEACHER_TOKEN);
    let rows = teacher.all(&format!("courses/{course}/students/submissions?student_ids[]=all&per_page=100&workflow_state=submitted")).await;
    let (assignment, student) = (&rows[0]["assignment_id"], &rows[0]["user_id"]);
    let path = format!("courses/{course}/assignments/{assignment}/submissions/{student}");
    let scores = async || {
        let own = teacher.all(&format!("courses/{course}/enrollments?user_id={student}")).await;
        (own[0]["grades"]["current_score"].as_f64(), own[0]["grades"]["final_score"].as_f64())
    };
    let before = scores().await;
    let graded = teacher.write("PUT", &path, json!({ "submission": { "posted_grade": "50%" }, "comment": { "text_comment": "Хорошо" } })).await;
    assert_eq!((&graded["score"], &graded["workflow_state"], &graded["grader_id"]), (&json!(10.0), &json!("graded"), &json!(11)));
    assert_ne!(scores().await, before);
    assert_eq!(teacher.get(&format!("{path}?include[]=submission_comments")).await["submission_comments"][0]["comment"], "Хорошо");
    let since = graded["graded_at"].as_str().expect("a time");
    let new = teacher.all(&format!("courses/{course}/students/submissions?student_ids[]=all&graded_since={since}")).await;
    assert_eq!(new.len(), 1);
    let excused = teacher.write("PUT", &path, json!({ "submission": { "excuse": true } })).await;
    assert_eq!(excused["excused"], true);
    assert_eq!(scores().await.0, before.0, "what is excused does not count");
    assert_eq!(teacher.call("PUT", &path, json!({ "submission": { "posted_grade": "великолепно" } })).await.status, 400);
}

#[tokio::test]
async fn grades_nobody_posted_are_not_the_students() {
    let school = School::open();
    let course = school.course("ROBO").await;
    let path = format!("courses/{course}/students/submissions?student_ids[]=all&per_page=100");
    let rows = school.all(&path).await;
    let hidden = rows.iter().find(|row| row["score"].is_f64() && row["posted_at"].is_null()).expect("a hidden grade");
    let student = hidden["user_id"].as_u64().expect("an id");
    let one = format!("courses/{course}/assignments/{}/submissions/self?as_user_id={student}", hidden["assignment_id"]);
    assert!(school.get(&one).await.get("score").is_none());
    let change = json!({ "kind": "submissions", "op": "post", "data": { "assignment_id": hidden["assignment_id"], "user_id": student } });
    school.change(change).await;
    assert_eq!(school.get(&one).await["score"], hidden["score"]);
}

#[tokio::test]
async fn many_grades_are_given_by_a_job() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let students = school.students(course).await;
    let assignment = school.all(&format!("courses/{course}/assignments")).await[0]["id"].as_u64().expect("an id");
    let data: serde_json::Map<String, Value> = students.iter().map(|id| (id.to_string(), json!({ "posted_grade": "7" }))).collect();
    let job =
        school.write("POST", &format!("courses/{course}/submissions/update_grades"), json!({ "grade_data": { assignment.to_string(): data } })).await;
    assert_eq!(job["workflow_state"], "queued");
    let path = format!("progress/{}", job["id"]);
    let mut states = Vec::new();
    for _ in 0..3 {
        states.push(school.get(&path).await["workflow_state"].as_str().expect("a state").to_owned());
    }
    assert_eq!(states, ["running", "completed", "completed"]);
    let rows = school.all(&format!("courses/{course}/assignments/{assignment}/submissions?per_page=100")).await;
    assert!(rows.iter().filter(|row| students.contains(&row["user_id"].as_u64().expect("an id"))).all(|row| row["score"] == 7.0));
}

#[tokio::test]
async fn assignments_lie_in_groups_and_buckets() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let groups = school.all(&format!("courses/{course}/assignment_groups?include[]=assignments")).await;
    assert_eq!(groups.iter().map(|group| list(&group["assignments"]).len()).collect::<Vec<_>>(), [3, 3]);
    let of_group = school.all(&format!("courses/{course}/assignment_groups/{}/assignments", groups[1]["id"])).await;
    assert!(of_group.len() == 3 && of_group.iter().all(|row| row["is_quiz_assignment"] == true));
    school.set(json!({ "clockOffsetSeconds": offset("2026-11-18T12:00:00Z") })).await;
    let count = async |bucket: &str| school.all(&format!("courses/{course}/assignments?bucket={bucket}")).await.len();
    assert_eq!((count("past").await, count("future").await, count("undated").await), (4, 2, 0));
    let by_due = school.all(&format!("courses/{course}/assignments?order_by=due_at")).await;
    let due: Vec<&str> = by_due.iter().filter_map(|row| row["due_at"].as_str()).collect();
    assert!(due.len() == 6 && due.is_sorted());
}
