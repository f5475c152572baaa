//! Funnels, directories, and what fields there are.

use serde_json::{Value, json};

use super::Portal;

#[tokio::test]
async fn a_funnel_is_renamed_and_keeps_the_rest() {
    let portal = Portal::open().await;
    let renamed = portal.ok("crm.category.update", json!({"entityTypeId": 2, "id": 7, "fields": {"name": "Летние курсы", "isDefault": "Y"}})).await;
    let wanted = json!({"id": 7, "name": "Летние курсы", "sort": 200, "entityTypeId": 2, "isDefault": "N", "originId": null, "originatorId": null});
    assert_eq!(renamed["category"], wanted);
    let moved = portal.ok("crm.category.update", json!({"entityTypeId": 2, "id": 0, "fields": {"sort": -5}})).await;
    assert_eq!((&moved["category"]["sort"], &moved["category"]["name"]), (&json!(0), &json!("Общая")));
    let refused = async |params: Value| portal.refused("crm.category.update", params).await.1;
    assert_eq!(refused(json!({"entityTypeId": 2, "id": 99, "fields": {}})).await, "NOT_FOUND");
    assert_eq!(refused(json!({"entityTypeId": 4, "id": 7, "fields": {}})).await, "ENTITY_TYPE_NOT_SUPPORTED");
    assert_ne!(refused(json!({"entityTypeId": 2, "id": 7, "fields": {"name": " "}})).await, "NOT_FOUND");
    portal.set(json!({"admin": false})).await;
    assert_eq!(refused(json!({"entityTypeId": 2, "id": 7, "fields": {"name": "x"}})).await, "ACCESS_DENIED");
}

#[tokio::test]
async fn directories_are_named_with_their_ends() {
    let portal = Portal::open().await;
    let types = portal.ok("crm.status.entity.types", json!({})).await;
    let of = |id: &str| types.as_array().expect("types").iter().find(|one| one["ID"] == id).cloned().unwrap_or_default();
    let courses = of("DEAL_STAGE_7");
    assert_eq!((&courses["CATEGORY_ID"], &courses["PREFIX"], &courses["PARENT_ID"]), (&json!("7"), &json!("C7"), &json!("DEAL_STAGE")));
    assert_eq!(courses["SEMANTIC_INFO"]["FINAL_SUCCESS_FIELD"], "C7:WON");
    assert_eq!((&of("DEAL_STAGE")["CATEGORY_ID"], of("DEAL_STAGE").get("PREFIX")), (&json!(0), None));
    let stages = portal.ok("crm.status.entity.items", json!({"entityId": "STATUS"})).await.to_string();
    assert!(stages.contains(of("STATUS")["SEMANTIC_INFO"]["FINAL_UNSUCCESS_FIELD"].as_str().expect("a stage")));
    for one in types.as_array().expect("types") {
        assert_ne!(portal.ok("crm.status.entity.items", json!({"entityId": one["ID"]})).await, json!([]), "{one}");
    }
}

#[tokio::test]
async fn fields_are_told_as_the_documents_have_them() {
    let portal = Portal::open().await;
    for (method, name, kind, marks) in [
        ("crm.activity.fields", "TYPE_ID", "crm_enum_activitytype", ["isRequired", "isImmutable"]),
        ("crm.timeline.comment.fields", "ENTITY_ID", "integer", ["isRequired", "isImmutable"]),
        ("crm.status.fields", "STATUS_ID", "string", ["isRequired", "isImmutable"]),
        ("crm.deal.contact.fields", "CONTACT_ID", "integer", ["isRequired", "isRequired"]),
        ("crm.contact.company.fields", "COMPANY_ID", "integer", ["isRequired", "isRequired"]),
        ("crm.multifield.fields", "ID", "int", ["isReadOnly", "isReadOnly"]),
    ] {
        let fields = portal.ok(method, json!({})).await;
        assert_eq!((&fields[name]["type"], &fields[name][marks[0]], &fields[name][marks[1]]), (&json!(kind), &json!(true), &json!(true)), "{method}");
        assert_eq!(fields[name]["isDynamic"], false, "{method}");
    }
    let funnel = portal.ok("crm.category.fields", json!({"entityTypeId": 2})).await["fields"].clone();
    assert_eq!((&funnel["isDefault"]["type"], &funnel["isDefault"]["upperName"]), (&json!("boolean"), &json!("IS_DEFAULT")));
    assert_eq!(portal.refused("crm.category.fields", json!({"entityTypeId": 999})).await.1, "NOT_FOUND");
}

/// What is listed must be there to be read.
#[tokio::test]
async fn no_field_is_listed_that_rows_do_not_have() {
    let portal = Portal::open().await;
    let names = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    let everything = json!({"select": ["*", "COMMUNICATIONS", "BINDINGS", "FILES"]});
    let activity = portal.ok("crm.activity.list", everything).await[0].clone();
    assert_eq!(names(&portal.ok("crm.activity.fields", json!({})).await), names(&activity));
    let status = portal.ok("crm.status.list", json!({})).await[0].clone();
    assert_eq!(names(&portal.ok("crm.status.fields", json!({})).await), names(&status));
    let funnel = portal.ok("crm.category.get", json!({"entityTypeId": 2, "id": 7})).await["category"].clone();
    assert_eq!(names(&portal.ok("crm.category.fields", json!({"entityTypeId": 2})).await["fields"]), names(&funnel));
}
