//! What happens behind the counter.

use serde_json::{Value, json};

use super::Portal;

#[tokio::test]
async fn the_school_has_its_sizes_and_is_the_same_again() {
    let portal = Portal::open().await;
    let info = portal.control("GET", "", Value::Null).await;
    let sizes = info["vendors"]["bitrix24"]["sizes"].clone();
    for (kind, size) in
        [("contact", 200), ("company", 40), ("deal", 100), ("task", 60), ("activity", 200), ("comment", 100), ("product", 12), ("category", 2)]
    {
        assert_eq!(sizes[kind], size, "{kind}");
    }
    assert!(info["credentials"]["bitrix24"]["webhookUrl"].as_str().is_some_and(|url| url.ends_with("/rest/1/zvenosandbox0hook/")));
    assert!(info["oauthUrls"]["bitrix24"].as_str().is_some_and(|url| url.ends_with("/bitrix24-auth")));
    let before = portal.control("GET", "/bitrix24/data/contact", Value::Null).await;
    portal.control("POST", "/bitrix24/reset", Value::Null).await;
    assert_eq!(portal.control("GET", "/bitrix24/data/contact", Value::Null).await, before);
    assert!(before.to_string().contains("@example.com"));
}

#[tokio::test]
async fn a_big_school_is_quick() {
    let begun = std::time::Instant::now();
    let portal = Portal::at_scale(50).await;
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    let page = portal.whole("crm.contact.list", json!({"select": ["*", "UF_*", "PHONE", "EMAIL"], "filter": {">ID": 5_000}, "start": -1})).await;
    assert_eq!(page["result"].as_array().map(Vec::len), Some(50));
    assert_eq!(portal.whole("crm.deal.list", json!({})).await["total"], 5_000);
}

#[tokio::test]
async fn people_change_restore_and_merge() {
    let portal = Portal::open().await;
    let made = portal.change(json!({"kind": "contact", "op": "create", "data": {"NAME": "Мария", "PHONE": [{"VALUE": "+79001112233"}]}})).await;
    let id = made["id"].clone();
    assert_eq!(made["row"]["HAS_PHONE"], "Y");
    portal.set(json!({"clockOffsetSeconds": 100})).await;
    let later = portal.change(json!({"kind": "contact", "op": "update", "id": id, "by": 2, "data": {"LAST_NAME": "Ветрова"}})).await;
    assert_eq!(later["row"]["MODIFY_BY_ID"], "2");
    assert_ne!(later["row"]["DATE_MODIFY"], made["row"]["DATE_MODIFY"]);
    portal.change(json!({"kind": "contact", "op": "delete", "id": id})).await;
    assert_eq!(portal.refused("crm.contact.get", json!({"id": id})).await.2, "Not found");
    let held = portal.control("GET", "/bitrix24/data/contact?offset=200", Value::Null).await;
    assert_eq!((&held["items"][0]["deleted"], &held["items"][0]["LAST_NAME"]), (&json!(true), &json!("Ветрова")));
    let restored = portal.change(json!({"kind": "contact", "op": "restore", "id": id})).await;
    assert_ne!(restored["id"], id);
    let merged = portal.change(json!({"kind": "contact", "op": "merge", "id": 84, "data": {"losers": [restored["id"]]}})).await;
    assert!(merged["row"]["PHONE"].to_string().contains("+79001112233"), "{merged}");
    let moved = portal.change(json!({"kind": "deal", "op": "update", "id": 410, "data": {"CATEGORY_ID": 0, "STAGE_ID": "WON"}})).await;
    assert_eq!(moved["row"]["STAGE_ID"], "WON");
    let slip = portal
        .send(
            "POST",
            "/_sandbox/bitrix24/change",
            "application/json",
            json!({"kind": "deal", "op": "update", "id": 410, "data": {"TITEL": "x"}}).to_string(),
        )
        .await;
    assert_eq!(slip.status, 400);
}

#[tokio::test]
async fn required_fields_are_demanded() {
    let portal = Portal::open().await;
    portal.set(json!({"required": {"deal": ["UF_CRM_1721244482250"]}})).await;
    let refused = portal.refused("crm.deal.add", json!({"fields": {"TITLE": "Курс"}})).await;
    assert_eq!((refused.0, refused.1.as_str()), (400, "ERROR_CORE"));
    let universal = portal.refused("crm.item.add", json!({"entityTypeId": 2, "fields": {"title": "Курс"}})).await;
    assert_eq!(universal.1, "CRM_FIELD_ERROR_REQUIRED");
}

#[tokio::test]
async fn what_a_user_may_not_see_is_missing() {
    let portal = Portal::open().await;
    let mine = portal.whole("crm.deal.list", json!({"filter": {"ASSIGNED_BY_ID": 3}})).await;
    let (id, hidden) = (mine["result"][0]["ID"].clone(), mine["total"].as_u64().expect("a total"));
    portal.set(json!({"hiddenResponsible": [3], "admin": false})).await;
    for (method, params) in [("crm.deal.list", json!({})), ("crm.item.list", json!({"entityTypeId": 2}))] {
        assert_eq!(portal.whole(method, params).await["total"].as_u64(), Some(100 - hidden));
    }
    assert_eq!(portal.refused("crm.deal.get", json!({"id": id})).await, (400, String::new(), "Access denied.".to_owned()));
    assert_eq!(portal.refused("crm.item.get", json!({"entityTypeId": 2, "id": id})).await.1, "ACCESS_DENIED");
    assert_eq!(portal.ok("profile", json!({})).await["ADMIN"], false);
    portal.change(json!({"kind": "user", "op": "update", "id": 1, "data": {"ACTIVE": false}})).await;
    assert_eq!(portal.refused("profile", json!({})).await.1, "user_access_error");
    assert_eq!(portal.hook("profile", json!({})).await.status, 401);
}
