//! A person at the school, and what the control interface tells.

use serde_json::{Value, json};

use super::support::{School, list};

#[tokio::test]
async fn people_come_learn_and_leave() {
    let school = School::open();
    let course = school.course("PY-2").await;
    let user = school.change(json!({ "kind": "users", "op": "create", "data": { "name": "Ева Новикова", "email": "eva@example.test" } })).await["id"]
        .clone();
    assert_eq!(school.get(&format!("users/{user}")).await["sortable_name"], "Новикова, Ева");
    let enrolled =
        school.change(json!({ "kind": "enrollments", "op": "create", "data": { "user_id": user, "course_id": course } })).await["id"].clone();
    let mine = school.all(&format!("courses/{course}/enrollments?user_id={user}")).await;
    assert_eq!((mine.len(), &mine[0]["enrollment_state"], &mine[0]["grades"]["current_score"]), (1, &json!("active"), &Value::Null));

    let items = school.get(&format!("courses/{course}/modules?include[]=items")).await[0]["items"].clone();
    let item = |kind: &str| list(&items).iter().find(|item| item["type"] == kind).expect("an item").clone();
    school.change(json!({ "kind": "completions", "op": "create", "data": { "user_id": user, "item_id": item("Page")["id"] } })).await;
    let work = json!({ "assignment_id": item("Assignment")["content_id"], "user_id": user });
    school.change(json!({ "kind": "submissions", "op": "submit", "data": work })).await;
    let mut grade = work.clone();
    grade["score"] = json!(15);
    school.change(json!({ "kind": "submissions", "op": "grade", "data": grade })).await;
    let progress = school.get(&format!("courses/{course}/users/{user}/progress")).await;
    assert_eq!(progress["requirement_completed_count"], 2, "the page, and the work handed in");
    let mine = school.all(&format!("courses/{course}/enrollments?user_id={user}")).await;
    assert_eq!((&mine[0]["grades"]["current_score"], mine[0]["last_activity_at"].is_string()), (&json!(75.0), true));

    for (op, state) in [("deactivate", "inactive"), ("reactivate", "active"), ("conclude", "completed"), ("delete", "deleted")] {
        school.change(json!({ "kind": "enrollments", "op": op, "id": enrolled })).await;
        assert_eq!(school.get(&format!("accounts/self/enrollments/{enrolled}")).await["enrollment_state"], state);
    }
    school.change(json!({ "kind": "users", "op": "update", "id": user, "data": { "name": "Ева Старикова" } })).await;
    assert_eq!(school.get(&format!("users/{user}")).await["sortable_name"], "Старикова, Ева");
    school.change(json!({ "kind": "users", "op": "delete", "id": user })).await;
    assert_eq!(school.ask(&format!("users/{user}")).await.status, 404);
}

#[tokio::test]
async fn courses_and_modules_are_renamed_published_and_taken_away() {
    let school = School::open();
    let course = school.course("PY-1").await;
    school
        .change(json!([
            { "kind": "courses", "op": "update", "id": course, "data": { "name": "Python заново" } },
            { "kind": "courses", "op": "unpublish", "id": course },
        ]))
        .await;
    let shown = school.get(&format!("courses/{course}")).await;
    assert_eq!((&shown["name"], &shown["workflow_state"]), (&json!("Python заново"), &json!("unpublished")));
    let module =
        school.change(json!({ "kind": "modules", "op": "create", "data": { "course_id": course, "name": "Введение", "position": 1 } })).await;
    let module = module["id"].clone();
    let item = json!({ "module_id": module, "title": "Начало", "type": "Page", "completion_requirement": { "type": "must_view" } });
    school.change(json!({ "kind": "module_items", "op": "create", "data": item })).await;
    school.change(json!({ "kind": "modules", "op": "publish", "id": module })).await;
    let modules = school.get(&format!("courses/{course}/modules?include[]=items")).await;
    let first = (&modules[0]["id"], &modules[0]["published"], &modules[1]["position"], &modules[0]["items"][0]["title"]);
    assert_eq!(first, (&module, &json!(true), &json!(2), &json!("Начало")));
    school.change(json!({ "kind": "modules", "op": "delete", "id": module })).await;
    assert_eq!(school.ask(&format!("courses/{course}/modules/{module}")).await.status, 404);
    school.change(json!({ "kind": "courses", "op": "delete", "id": course })).await;
    assert_eq!(school.ask(&format!("courses/{course}")).await.status, 404);
    assert_eq!(school.all("accounts/self/courses?state[]=deleted").await.len(), 1);
}

#[tokio::test]
async fn members_move_and_events_are_added() {
    let school = School::open();
    let member = school.data("group_memberships").await[0].clone();
    let groups = school.data("groups").await;
    let moved =
        school.change(json!({ "kind": "group_memberships", "op": "move", "id": member["id"], "data": { "group_id": groups[1]["id"] } })).await;
    assert_ne!(moved["id"], member["id"]);
    let now = school.all(&format!("groups/{}/users", groups[1]["id"])).await;
    assert!(now.iter().any(|user| user["id"] == member["user_id"]) && now.len() == 5);
    let code = format!("course_{}", groups[0]["course_id"]);
    let event = json!({ "title": "Экскурсия", "context_code": code, "start_at": "2027-01-05T09:00:00Z", "end_at": "2027-01-05T12:00:00Z" });
    school.change(json!({ "kind": "calendar_events", "op": "create", "data": event })).await;
    let events = school.get(&format!("calendar_events?start_date=2027-01-05&context_codes[]={code}")).await;
    assert_eq!(events[0]["title"], "Экскурсия");
    let work = json!({ "course_id": groups[0]["course_id"], "name": "Эссе", "points_possible": 5, "published": true });
    let made = school.change(json!({ "kind": "assignments", "op": "create", "data": work })).await["id"].clone();
    assert!(school.all(&format!("courses/{}/assignments/{made}/submissions?per_page=100", groups[0]["course_id"])).await.len() > 30);
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let school = School::open();
    for (wrong, status) in [
        (json!({ "kind": "dragons", "op": "create" }), 404),
        (json!({ "kind": "users", "op": "update", "id": 5, "data": {} }), 404),
        (json!({ "kind": "users", "op": "update", "id": 11, "data": { "wings": 2 } }), 400),
        (json!({ "kind": "users", "op": "update", "id": 11, "data": { "id": 12 } }), 400),
        (json!({ "kind": "enrollments", "op": "create", "data": { "user_id": 11 } }), 400),
        (json!({ "kind": "courses", "op": "fly", "id": 51801 }), 404),
    ] {
        let answer = school.send("POST", "/_sandbox/canvas/change", &[("content-type", "application/json")], wrong.to_string()).await;
        assert_eq!(answer.status, status, "{wrong}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_reset_puts_everything_back() {
    let school = School::open();
    let before = school.data("users").await;
    school.change(json!({ "kind": "users", "op": "delete", "id": 4_899_001 })).await;
    school.arm(json!({ "kind": "html" })).await;
    let fresh = school.control("POST", "/canvas/reset?scale=1&seed=42", Value::Null).await;
    assert_eq!(fresh["sizes"]["users"], 311);
    assert_eq!(school.data("users").await, before);
    assert_eq!(school.get("users/self").await["id"], 1);
    let info = school.control("GET", "", Value::Null).await;
    assert!(info["credentials"]["canvas"]["adminToken"].is_string() && info["oauthUrls"].get("canvas").is_none());
    assert_eq!(info["vendors"]["canvas"]["sizes"]["courses"], 20);
}
