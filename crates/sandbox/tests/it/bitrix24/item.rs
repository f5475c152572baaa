//! The universal family: camel case, typed values, strict filters.

use serde_json::{Value, json};

use super::Portal;

#[tokio::test]
async fn values_have_their_own_types() {
    let portal = Portal::open().await;
    let item = portal.ok("crm.item.get", json!({"entityTypeId": 2, "id": 410})).await["item"].clone();
    assert!(item["id"].is_i64() && item["opportunity"].is_number() && item["contactIds"].is_array() && item["closed"].is_string(), "{item}");
    assert_eq!((&item["entityTypeId"], &item["observers"]), (&json!(2), &json!([])));
    assert!(item["ufCrm_1721244482250"].is_string() && item["ufCrm_1721244482255"].is_array(), "{item}");
    let original = portal.ok("crm.item.get", json!({"entityTypeId": 2, "id": 410, "useOriginalUfNames": "Y"})).await["item"].clone();
    assert_eq!(original["UF_CRM_1721244482250"], item["ufCrm_1721244482250"]);
    assert_eq!(portal.refused("crm.item.get", json!({"entityTypeId": 2, "id": 1})).await.1, "NOT_FOUND");
}

#[tokio::test]
async fn unknown_filters_are_refused_and_or_is_understood() {
    let portal = Portal::open().await;
    assert_eq!(portal.refused("crm.item.list", json!({"entityTypeId": 2, "filter": {"nobodyKnows": 1}})).await.1, "INVALID_ARG_VALUE");
    assert_eq!(portal.refused("crm.item.list", json!({"entityTypeId": 3, "filter": {"phone": "1"}})).await.1, "INVALID_ARG_VALUE");
    let count = async |filter: Value| {
        let body = portal.whole("crm.item.list", json!({"entityTypeId": 2, "filter": filter, "select": ["id", "contactIds"]})).await;
        body["total"].as_u64().expect("a total")
    };
    let either = count(json!({"logic": "OR", "0": {"stageSemanticId": "S"}, "1": {"stageSemanticId": "F"}})).await;
    assert_eq!(either, count(json!({"@stageSemanticId": ["S", "F"]})).await);
    assert_eq!(either, count(json!({"closed": "Y"})).await);
}

#[tokio::test]
async fn a_second_contact_counts_too() {
    let portal = Portal::open().await;
    let fields = json!({"title": "Двое", "categoryId": 7, "contactIds": [90, 91]});
    let item = portal.ok("crm.item.add", json!({"entityTypeId": 2, "fields": fields})).await["item"].clone();
    let found =
        portal.ok("crm.item.list", json!({"entityTypeId": 2, "filter": {"contactId": 91, "stageSemanticId": "P"}, "order": {"id": "DESC"}})).await;
    assert_eq!(found["items"][0]["id"], item["id"]);
    let classic = portal.ok("crm.deal.list", json!({"filter": {"CONTACT_ID": 91, "ID": item["id"]}})).await;
    assert_eq!(classic, json!([]));
}

#[tokio::test]
async fn a_deal_changes_its_funnel_only_here() {
    let portal = Portal::open().await;
    let id = portal.ok("crm.item.add", json!({"entityTypeId": 2, "fields": {"title": "Курс"}})).await["item"]["id"].clone();
    let foreign = portal.refused("crm.item.update", json!({"entityTypeId": 2, "id": id, "fields": {"stageId": "C7:NEW"}})).await;
    assert_eq!((foreign.0, foreign.1.as_str()), (400, "CRM_FIELD_ERROR_VALUE_NOT_VALID"));
    let moved = portal.ok("crm.item.update", json!({"entityTypeId": 2, "id": id, "fields": {"categoryId": 7, "stageId": "C7:PREPARATION"}})).await;
    assert_eq!((&moved["item"]["categoryId"], &moved["item"]["stageId"]), (&json!(7), &json!("C7:PREPARATION")));
    let steps = portal.ok("crm.stagehistory.list", json!({"entityTypeId": 2, "filter": {"=OWNER_ID": id}, "order": {"ID": "DESC"}})).await;
    assert_eq!((&steps["items"][0]["TYPE_ID"], &steps["items"][0]["CATEGORY_ID"]), (&json!(5), &json!(7)));
}

#[tokio::test]
async fn an_update_that_changes_nothing_writes_nothing() {
    let portal = Portal::open().await;
    let item = portal.ok("crm.item.get", json!({"entityTypeId": 2, "id": 411})).await["item"].clone();
    portal.set(json!({"clockOffsetSeconds": 60})).await;
    let same = portal.ok("crm.item.update", json!({"entityTypeId": 2, "id": 411, "fields": {"title": item["title"]}})).await;
    assert_eq!(same["item"]["updatedTime"], item["updatedTime"]);
    assert!(portal.ledger().await.last().expect("an entry")["effects"].as_array().is_some_and(Vec::is_empty));
    portal.ok("crm.item.update", json!({"entityTypeId": 2, "id": 411, "fields": {"title": "Другое", "ufCrm_1721244482253": "Y"}})).await;
    let effects = portal.ledger().await.last().expect("an entry")["effects"].clone();
    assert_eq!((&effects[0]["op"], &effects[0]["fields"]["TITLE"]["after"]), (&json!("update"), &json!("Другое")));
}

#[tokio::test]
async fn phones_come_and_go_by_their_ids() {
    let portal = Portal::open().await;
    let fm = json!({"n0": {"typeId": "PHONE", "valueType": "MOBILE", "value": "+79160000001"}, "n1": {"typeId": "EMAIL", "valueType": "WORK", "value": "a@example.org"}});
    let item = portal.ok("crm.item.add", json!({"entityTypeId": 3, "fields": {"name": "Анна", "fm": fm}})).await["item"].clone();
    let id = item["id"].clone();
    assert_eq!((&item["phone"], &item["phoneMobile"], &item["emailWork"]), (&json!("+79160000001"), &json!("+79160000001"), &json!("a@example.org")));
    let phone = item["fm"][0]["id"].to_string();
    let email = item["fm"][1]["id"].to_string();
    let fm = json!({phone.clone(): {"typeId": "PHONE", "value": "+79160000002"}, email: {"typeId": "EMAIL", "value": ""}});
    let item = portal.ok("crm.item.update", json!({"entityTypeId": 3, "id": id, "fields": {"fm": fm}})).await["item"].clone();
    assert_eq!(
        item["fm"],
        json!([{"id": phone.parse::<i64>().expect("a number"), "typeId": "PHONE", "valueType": "MOBILE", "value": "+79160000002"}])
    );
    let listed = portal.ok("crm.item.list", json!({"entityTypeId": 3, "filter": {"id": id}, "select": ["id", "fm"]})).await;
    assert!(listed["items"][0].get("fm").is_none());
}
