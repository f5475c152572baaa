//! Modules, items, and the way through them.

use std::collections::BTreeSet;

use sandbox::canvas::oauth::STUDENT_TOKEN;
use serde_json::{Value, json};

use super::support::{School, list};

#[tokio::test]
async fn items_of_every_type_come_with_their_modules() {
    let school = School::open();
    let course = school.course("PY-2").await;
    let modules = school.all(&format!("courses/{course}/modules?include[]=items&include[]=content_details")).await;
    assert_eq!(modules.len(), 3);
    let types: BTreeSet<&str> = modules.iter().flat_map(|module| list(&module["items"])).filter_map(|item| item["type"].as_str()).collect();
    assert_eq!(types.len(), 8);
    assert!(modules[0].get("state").is_none() && modules[0]["items"][1]["completion_requirement"].get("completed").is_none());
    let quiz = list(&modules[0]["items"]).iter().find(|item| item["type"] == "Quiz").expect("a quiz");
    assert_eq!(quiz["completion_requirement"], json!({ "type": "min_score", "min_score": 6.0 }));
    assert_eq!(quiz["content_details"]["points_possible"], 10.0);
    assert!(quiz["content_details"]["due_at"].as_str().is_some_and(|due| due.ends_with("T20:59:59Z")));
    let id = modules[0]["id"].as_u64().expect("an id");
    assert_eq!(school.all(&format!("courses/{course}/modules/{id}/items")).await.len(), 9);
    assert_eq!(modules[0]["items_count"], 9);
}

#[tokio::test]
async fn a_large_module_leaves_its_items_out() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let modules = school.all(&format!("courses/{course}/modules?include[]=items")).await;
    let large = modules.iter().find(|module| module["items_count"] == 55).expect("a large one");
    assert!(large.get("items").is_none() && modules[0].get("items").is_some());
    let items = school.all(&format!("courses/{course}/modules/{}/items?per_page=20", large["id"])).await;
    assert_eq!(items.len(), 55);
}

#[tokio::test]
async fn a_students_way_is_seen_only_for_that_student() {
    let school = School::open();
    let course = school.course("PY-2").await;
    let held = school.data("completions").await;
    let mut told = 0;
    for student in school.students(course).await {
        let progress = school.get(&format!("courses/{course}/users/{student}/progress")).await;
        let modules = school.get(&format!("courses/{course}/modules?include[]=items&student_id={student}")).await;
        let items: Vec<&Value> = list(&modules).iter().flat_map(|module| list(&module["items"])).collect();
        let done = items.iter().filter(|item| item["completion_requirement"]["completed"] == true).count();
        assert_eq!((&progress["requirement_count"], &progress["requirement_completed_count"]), (&json!(18), &json!(done)));
        assert_eq!(progress["completed_at"].is_null(), done < 18);
        let all = list(&modules).iter().all(|module| module["state"] == "completed");
        assert_eq!(all, done == 18);
        told += done;
    }
    assert!(told > 100 && held.len() > 5_000, "{told} of {}", held.len());
    let stranger = school.ask(&format!("courses/{course}/modules?student_id=11")).await;
    assert_eq!(stranger.status, 404);
    let all = school.all(&format!("courses/{course}/bulk_user_progress?per_page=100")).await;
    assert!(all.iter().all(|row| row["progress"]["requirement_count"] == 18 && row["display_name"].is_string()));
    let free = school.course("ART").await;
    assert_eq!(school.ask(&format!("courses/{free}/bulk_user_progress")).await.status, 400);
}

#[tokio::test]
async fn modules_wait_for_those_before_them() {
    let school = School::open();
    let course = school.course("ROBO").await;
    let mut seen = BTreeSet::new();
    for student in school.students(course).await {
        let modules = school.get(&format!("courses/{course}/modules?student_id={student}")).await;
        let states: Vec<&str> = list(&modules).iter().filter_map(|module| module["state"].as_str()).collect();
        let open = states.iter().filter(|state| **state != "completed").count();
        assert_eq!(states.iter().filter(|state| **state == "locked").count(), open.saturating_sub(1), "{states:?}");
        seen.extend(states.into_iter().map(str::to_owned));
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["completed", "locked", "started", "unlocked"]);
}

#[tokio::test]
async fn a_student_marks_an_item_done() {
    let school = School::open();
    let student = school.seen_by(STUDENT_TOKEN);
    let course = student.all("courses?per_page=100").await[0]["id"].as_u64().expect("an id");
    for row in school.data("completions").await.iter().filter(|row| row["user_id"] == 4_899_001) {
        school.change(json!({ "kind": "completions", "op": "delete", "data": { "user_id": 4_899_001, "item_id": row["item_id"] } })).await;
    }
    let module = student.get(&format!("courses/{course}/modules?include[]=items")).await[0].clone();
    assert_eq!(module["state"], "unlocked");
    let item = |kind: &str| list(&module["items"]).iter().find(|item| item["completion_requirement"]["type"] == kind).expect("an item")["id"].clone();
    let path = |kind: &str| format!("courses/{course}/modules/{}/items/{}", module["id"], item(kind));
    student.write("PUT", &format!("{}/done", path("must_mark_done")), Value::Null).await;
    let read = student.call("POST", &format!("{}/mark_read", path("must_view")), Value::Null).await;
    assert_eq!((read.status, read.text().as_str()), (204, ""));
    student.write("PUT", &format!("{}/done", path("must_submit")), Value::Null).await;
    let after = student.get(&format!("courses/{course}/modules/{}?include[]=items", module["id"])).await;
    let done: Vec<&str> = list(&after["items"])
        .iter()
        .filter(|item| item["completion_requirement"]["completed"] == true)
        .filter_map(|item| item["completion_requirement"]["type"].as_str())
        .collect();
    assert_eq!((after["state"].as_str(), done), (Some("started"), vec!["must_view", "must_mark_done"]));
    student.write("DELETE", &format!("{}/done", path("must_mark_done")), Value::Null).await;
    assert_eq!(student.get(&path("must_mark_done")).await["completion_requirement"]["completed"], false);
    assert_eq!(school.call("PUT", &format!("{}/done", path("must_mark_done")), Value::Null).await.status, 403, "no student");
}

#[tokio::test]
async fn what_is_not_published_is_for_those_who_teach() {
    let school = School::open();
    let course = school.course("SCR").await;
    let modules = school.all(&format!("courses/{course}/modules")).await;
    assert_eq!(modules.iter().filter(|module| module["published"] == false).count(), 1);
    let student = school.students(course).await[0];
    let seen = school.all(&format!("courses/{course}/modules?as_user_id={student}")).await;
    assert_eq!(seen.len(), modules.len() - 1);
}
