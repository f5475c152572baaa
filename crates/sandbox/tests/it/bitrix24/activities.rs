//! Activities and comments.

use serde_json::json;

use super::Portal;

#[tokio::test]
async fn a_todo_stands_on_its_deal() {
    let portal = Portal::open().await;
    let wanted = json!({"ownerTypeId": 2, "ownerId": 410, "deadline": "2026-12-01T12:00:00+03:00", "title": "Перезвонить", "responsibleId": 3});
    let id = portal.ok("crm.activity.todo.add", wanted).await["id"].clone();
    let activity = portal.ok("crm.activity.get", json!({"id": id})).await;
    assert_eq!((&activity["PROVIDER_ID"], &activity["OWNER_ID"], &activity["COMPLETED"]), (&json!("CRM_TODO"), &json!("410"), &json!("N")));
    assert_eq!(activity["DEADLINE"], "2026-12-01T12:00:00+03:00");
    portal.ok("crm.activity.update", json!({"id": id, "fields": {"COMPLETED": "Y"}})).await;
    let listed =
        portal.ok("crm.activity.list", json!({"filter": {"OWNER_TYPE_ID": 2, "OWNER_ID": 410, "COMPLETED": "Y"}, "order": {"ID": "DESC"}})).await;
    assert_eq!((&listed[0]["ID"], &listed[0]["STATUS"]), (&json!(id.to_string()), &json!("2")));
    let bound = portal.ok("crm.activity.list", json!({"filter": {"BINDINGS": [{"OWNER_TYPE_ID": 2, "OWNER_ID": 410}]}})).await;
    assert!(bound.as_array().is_some_and(|rows| rows.iter().all(|row| row["OWNER_ID"] == "410") && !rows.is_empty()));
    portal.ok("crm.activity.delete", json!({"id": id})).await;
    assert_eq!(portal.refused("crm.activity.get", json!({"id": id})).await.2, "Not found");
}

#[tokio::test]
async fn comments_need_their_owner_named() {
    let portal = Portal::open().await;
    let fields = json!({"ENTITY_ID": 410, "ENTITY_TYPE": "deal", "COMMENT": "Оплатит завтра", "FILES": [["a.pdf", "AAAA"]]});
    let id = portal.ok("crm.timeline.comment.add", json!({"fields": fields})).await;
    assert_eq!(portal.refused("crm.timeline.comment.add", json!({"FIELDS": fields})).await.1, "100");
    assert_eq!(portal.refused("crm.timeline.comment.list", json!({"filter": {"ENTITY_ID": 410}})).await.0, 400);
    let listed = portal.ok("crm.timeline.comment.list", json!({"filter": {"ENTITY_ID": 410, "ENTITY_TYPE": "deal"}, "order": {"ID": "DESC"}})).await;
    assert_eq!(
        (&listed[0]["ID"], &listed[0]["COMMENT"], &listed[0]["FILES"][0]["name"]),
        (&json!(id.to_string()), &json!("Оплатит завтра"), &json!("a.pdf"))
    );
    portal.ok("crm.deal.delete", json!({"id": 410})).await;
    assert_eq!(portal.refused("crm.timeline.comment.get", json!({"id": id})).await.0, 400);
}

#[tokio::test]
async fn a_call_from_outside_becomes_an_activity() {
    let portal = Portal::open().await;
    let wanted = json!({"USER_ID": 3, "PHONE_NUMBER": "+79161234567", "TYPE": 1, "CRM_ENTITY_TYPE": "CONTACT", "CRM_ENTITY_ID": 84});
    let id = portal.ok("telephony.externalcall.register", wanted).await["CALL_ID"].clone();
    let over = portal.ok("telephony.externalcall.finish", json!({"CALL_ID": id, "USER_ID": 3, "DURATION": 61})).await;
    let activity = portal.ok("crm.activity.get", json!({"id": over["CRM_ACTIVITY_ID"]})).await;
    assert_eq!((&activity["OWNER_ID"], &activity["DIRECTION"], &activity["COMPLETED"]), (&json!("84"), &json!("2"), &json!("Y")));
    assert_eq!(portal.refused("telephony.externalcall.finish", json!({"CALL_ID": id})).await.1, "ERROR_NOT_FOUND");
}
