//! Tasks: asked in upper case, told in camel case.

use serde_json::json;

use super::Portal;

#[tokio::test]
async fn a_task_is_made_changed_found_and_deleted() {
    let portal = Portal::open().await;
    let fields = json!({"TITLE": "Договор", "RESPONSIBLE_ID": 3, "UF_CRM_TASK": ["D_410"], "DEADLINE": "2020-01-01T10:00:00+03:00"});
    let task = portal.ok("tasks.task.add", json!({"fields": fields})).await["task"].clone();
    assert_eq!((&task["status"], &task["subStatus"], &task["ufCrmTask"]), (&json!("2"), &json!("-1"), &json!(["D_410"])));
    let id = task["id"].clone();
    let done = portal.ok("tasks.task.update", json!({"taskId": id, "fields": {"STATUS": 5}})).await["task"].clone();
    assert_eq!((&done["status"], done["closedDate"].is_string()), (&json!("5"), true));
    let found = portal.ok("tasks.task.list", json!({"filter": {"UF_CRM_TASK": "D_410", "STATUS": 5}, "select": ["ID", "TITLE", "TAGS"]})).await;
    let rows = found["tasks"].as_array().expect("tasks");
    let mine = rows.iter().find(|task| task["id"] == id).expect("the task");
    assert_eq!((&mine["tags"], mine.get("deadline")), (&json!([]), None));
    portal.ok("tasks.task.delete", json!({"taskId": id})).await;
    assert_eq!(portal.refused("tasks.task.get", json!({"taskId": id})).await.0, 400);
    assert_eq!(portal.refused("tasks.task.add", json!({"fields": {"TITLE": "Без исполнителя"}})).await.1, "ERROR_CORE");
}
