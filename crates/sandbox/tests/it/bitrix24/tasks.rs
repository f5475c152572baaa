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

#[tokio::test]
async fn the_fields_of_a_task_have_types_and_choices() {
    let portal = Portal::open().await;
    let fields = portal.ok("tasks.task.getFields", json!({})).await["fields"].clone();
    for (name, kind) in [
        ("ID", "integer"),
        ("TITLE", "string"),
        ("STATUS", "enum"),
        ("PRIORITY", "enum"),
        ("DEADLINE", "datetime"),
        ("AUDITORS", "array"),
        ("UF_CRM_TASK", "crm"),
    ] {
        assert_eq!(fields[name]["type"], kind, "{name}");
    }
    assert_eq!((&fields["STATUS"]["default"], fields["STATUS"]["values"]["5"].is_string()), (&json!(2), true));
    assert_eq!((&fields["TITLE"]["required"], fields.get("SUB_STATUS")), (&json!(true), None));
}

#[tokio::test]
async fn a_task_takes_the_steps_its_state_allows() {
    let portal = Portal::open().await;
    let task = portal.ok("tasks.task.add", json!({"fields": {"TITLE": "Договор", "RESPONSIBLE_ID": 3}})).await["task"].clone();
    let id = task["id"].clone();
    let step = async |name: &str| portal.ok(&format!("tasks.task.{name}"), json!({"taskId": id})).await["task"]["status"].clone();
    for name in ["pause", "approve", "disapprove"] {
        assert_eq!(portal.refused(&format!("tasks.task.{name}"), json!({"taskId": id})).await.1, "1048582", "{name}");
    }
    step("start").await;
    assert_eq!(step("pause").await, "2");
    for (verdict, status) in [("disapprove", "2"), ("approve", "5")] {
        portal.ok("tasks.task.update", json!({"taskId": id, "fields": {"STATUS": 4}})).await;
        assert_eq!(step(verdict).await, status);
    }
    let handed = portal.ok("tasks.task.delegate", json!({"taskId": id, "userId": 4})).await["task"].clone();
    assert_eq!((&handed["responsibleId"], &handed["status"], &handed["closedDate"]), (&json!("4"), &json!("2"), &json!(null)));
    assert_eq!(portal.refused("tasks.task.delegate", json!({"taskId": id, "userId": 7})).await.1, "0", "who is dismissed gets no tasks");
    assert_eq!(portal.refused("tasks.task.delegate", json!({"taskId": id})).await.1, "100");
}
