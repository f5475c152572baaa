//! The classic family: upper case, strings, lenient filters.

use serde_json::{Value, json};

use super::Portal;

#[tokio::test]
async fn scalars_are_strings() {
    let portal = Portal::open().await;
    let deal = portal.ok("crm.deal.get", json!({"id": 410})).await;
    for name in ["ID", "CATEGORY_ID", "OPPORTUNITY", "COMPANY_ID", "CONTACT_ID", "ASSIGNED_BY_ID", "DATE_CREATE", "BEGINDATE"] {
        assert!(deal[name].is_string(), "{name}: {deal}");
    }
    assert!(deal["OPPORTUNITY"].as_str().is_some_and(|sum| sum.ends_with(".00")));
    assert!(deal["DATE_MODIFY"].as_str().is_some_and(|time| time.ends_with("+03:00") && time.len() == 25));
    assert!(deal["UF_CRM_1721244482255"].is_array() || deal["UF_CRM_1721244482255"] == false);
}

#[tokio::test]
async fn a_get_of_nothing_has_no_error_code() {
    let portal = Portal::open().await;
    assert_eq!(portal.refused("crm.deal.get", json!({"id": 1})).await, (400, String::new(), "Not found".to_owned()));
    assert_eq!(portal.refused("crm.contact.delete", json!({"id": 1})).await.2, "Not found");
    assert_eq!(portal.refused("crm.contact.add", json!({"fields": "x"})).await.2, "Parameter 'fields' must be array.");
}

#[tokio::test]
async fn pages_hold_fifty_by_offset_or_by_id() {
    let portal = Portal::open().await;
    let first = portal.whole("crm.contact.list", json!({"select": ["ID"]})).await;
    assert_eq!((first["result"].as_array().map(Vec::len), &first["total"], &first["next"]), (Some(50), &json!(200), &json!(50)));
    let last = portal.whole("crm.contact.list", json!({"start": 150})).await;
    assert_eq!((last["result"].as_array().map(Vec::len), last.get("next")), (Some(50), None));
    let (mut seen, mut after) = (0, 0);
    loop {
        let page = portal.whole("crm.contact.list", json!({"filter": {">ID": after}, "order": {"ID": "ASC"}, "start": -1, "select": ["ID"]})).await;
        assert_eq!((&page["total"], page.get("next")), (&json!(0), None));
        let rows = page["result"].as_array().expect("rows");
        seen += rows.len();
        if rows.len() < 50 {
            break;
        }
        after = rows[49]["ID"].as_str().and_then(|id| id.parse().ok()).expect("an id");
    }
    assert_eq!(seen, 200);
}

#[tokio::test]
async fn a_list_shows_what_is_selected() {
    let portal = Portal::open().await;
    let plain = portal.ok("crm.contact.list", json!({})).await;
    assert!(plain[0].get("PHONE").is_none() && plain[0].get("UF_CRM_1721300000001").is_none());
    let chosen = portal.ok("crm.contact.list", json!({"select": ["NAME", "PHONE", "UF_*"], "filter": {"HAS_PHONE": "Y"}})).await;
    assert!(chosen[0]["PHONE"][0]["VALUE"].is_string() && chosen[0]["UF_CRM_1721300000001"].is_string() && chosen[0].get("LAST_NAME").is_none());
    let none = portal.ok("crm.contact.list", json!({"select": ["PHONE"], "filter": {"HAS_PHONE": "N"}})).await;
    assert!(none[0].get("PHONE").is_none(), "{none}");
}

#[tokio::test]
async fn filters_compare_and_pass_over_what_they_do_not_know() {
    let portal = Portal::open().await;
    let count = async |filter: Value| portal.whole("crm.deal.list", json!({"filter": filter})).await["total"].as_u64().expect("a total");
    let (all, courses) = (count(json!({})).await, count(json!({"CATEGORY_ID": 7})).await);
    assert_eq!((all, courses + count(json!({"=CATEGORY_ID": "0"})).await), (100, 100));
    assert_eq!(count(json!({"NOBODY_KNOWS": 1})).await, all);
    assert_eq!(count(json!({"@STAGE_ID": ["C7:WON", "WON"]})).await, count(json!({"STAGE_SEMANTIC_ID": "S"})).await);
    let (before, after) =
        (count(json!({"<DATE_CREATE": "2026-10-01T00:00:00+03:00"})).await, count(json!({">=DATE_CREATE": "2026-10-01T00:00:00+03:00"})).await);
    assert_eq!(before + after, all);
    assert_eq!(count(json!({"%TITLE": "егэ"})).await, count(json!({"=TITLE": "Подготовка к ЕГЭ, курс"})).await);
    assert_eq!(count(json!({"!CATEGORY_ID": 7})).await, all - courses);
    portal.set(json!({"unknownFilterKeys": "refuse"})).await;
    assert_eq!(portal.refused("crm.deal.list", json!({"filter": {"NOBODY_KNOWS": 1}})).await.1, "INVALID_ARG_VALUE");
}

#[tokio::test]
async fn forms_with_brackets_are_read() {
    let portal = Portal::open().await;
    let body = format!("auth={}&filter%5BID%5D%5B%5D=410&filter[ID][]=411&select[]=ID&select[]=TITLE", portal.token);
    let answer = portal.send("POST", "/bitrix24/rest/crm.deal.list", "application/x-www-form-urlencoded", body).await;
    assert_eq!(answer.json()["total"], 2, "{}", answer.text());
}

#[tokio::test]
async fn multi_fields_are_rows_with_ids() {
    let portal = Portal::open().await;
    let id = portal
        .ok("crm.contact.add", json!({"fields": {"NAME": "Анна", "PHONE": [{"VALUE": "+79161234567", "VALUE_TYPE": "MOBILE"}], "NO_SUCH": 1}}))
        .await;
    let contact = portal.ok("crm.contact.get", json!({"id": id})).await;
    assert_eq!((&contact["HAS_PHONE"], &contact["HAS_EMAIL"], contact.get("EMAIL")), (&json!("Y"), &json!("N"), None));
    let row = contact["PHONE"][0]["ID"].clone();
    portal.ok("crm.contact.update", json!({"id": id, "fields": {"PHONE": [{"VALUE": "+79161234567"}]}})).await;
    assert_eq!(portal.ok("crm.contact.get", json!({"id": id})).await["PHONE"].as_array().map(Vec::len), Some(2));
    portal.ok("crm.contact.update", json!({"id": id, "fields": {"PHONE": [{"ID": row, "VALUE": ""}]}})).await;
    let contact = portal.ok("crm.contact.get", json!({"id": id})).await;
    assert_eq!((contact["PHONE"].as_array().map(Vec::len), contact["PHONE"][0]["ID"] == row), (Some(1), false));
    let (status, error, _) = portal.refused("crm.contact.add", json!({"fields": {"NAME": "А", "EMAIL": [{"VALUE": "no address"}]}})).await;
    assert_eq!((status, error.as_str()), (400, "ERROR_CORE"));
}

#[tokio::test]
async fn a_classic_update_keeps_the_funnel() {
    let portal = Portal::open().await;
    let id = portal.ok("crm.deal.add", json!({"fields": {"CATEGORY_ID": 7, "CONTACT_IDS": [84, 85]}})).await;
    let deal = portal.ok("crm.deal.get", json!({"id": id})).await;
    assert_eq!((&deal["TITLE"], &deal["STAGE_ID"], &deal["CONTACT_ID"]), (&json!(format!("Сделка #{id}")), &json!("C7:NEW"), &json!("84")));
    portal.ok("crm.deal.update", json!({"id": id, "fields": {"CATEGORY_ID": 0, "STAGE_ID": "WON"}})).await;
    assert_eq!(portal.ok("crm.deal.get", json!({"id": id})).await["STAGE_ID"], "C7:NEW");
    portal.ok("crm.deal.update", json!({"id": id, "fields": {"STAGE_ID": "C7:WON"}})).await;
    let deal = portal.ok("crm.deal.get", json!({"id": id})).await;
    assert_eq!((&deal["STAGE_SEMANTIC_ID"], &deal["CLOSED"]), (&json!("S"), &json!("Y")));
    let steps = portal.ok("crm.stagehistory.list", json!({"entityTypeId": 2, "filter": {"OWNER_ID": id}})).await;
    let kinds: Vec<&Value> = steps["items"].as_array().expect("items").iter().map(|step| &step["TYPE_ID"]).collect();
    assert_eq!(kinds, [&json!(1), &json!(3)]);
    let links = portal.ok("crm.deal.contact.items.get", json!({"id": id})).await;
    assert_eq!((&links[0]["CONTACT_ID"], &links[0]["IS_PRIMARY"], &links[1]["CONTACT_ID"]), (&json!(84), &json!("Y"), &json!(85)));
}

#[tokio::test]
async fn dictionaries_and_fields_are_told() {
    let portal = Portal::open().await;
    let funnels = portal.ok("crm.category.list", json!({"entityTypeId": 2})).await;
    assert_eq!((&funnels["categories"][0]["isDefault"], &funnels["categories"][1]["id"]), (&json!("Y"), &json!(7)));
    let stages = portal.ok("crm.status.list", json!({"filter": {"ENTITY_ID": "DEAL_STAGE_7"}, "order": {"SORT": "ASC"}})).await;
    assert_eq!((&stages[0]["STATUS_ID"], &stages[5]["SEMANTICS"], stages.as_array().map(Vec::len)), (&json!("C7:NEW"), &json!("S"), Some(8)));
    let fields = portal.ok("crm.deal.userfield.list", json!({})).await;
    assert!(fields[1]["LIST"][0]["ID"].is_string() && fields[1]["USER_TYPE_ID"] == "enumeration", "{fields}");
    portal
        .ok("crm.deal.userfield.add", json!({"fields": {"FIELD_NAME": "EDUHUB", "USER_TYPE_ID": "string", "EDIT_FORM_LABEL": {"ru": "Код"}}}))
        .await;
    let told = portal.ok("crm.deal.fields", json!({})).await;
    assert_eq!((&told["UF_CRM_EDUHUB"]["formLabel"], &told["STAGE_ID"]["type"]), (&json!("Код"), &json!("crm_status")));
    let users = portal.ok("user.get", json!({"FILTER": {"ACTIVE": true}})).await;
    assert_eq!(users.as_array().map(Vec::len), Some(5));
    assert_eq!(users[0]["ACTIVE"], true);
}

#[tokio::test]
async fn duplicates_are_found_by_normalised_phone() {
    let portal = Portal::open().await;
    assert_eq!(portal.ok("crm.duplicate.findbycomm", json!({"type": "EMAIL", "values": ["nobody@example.org"]})).await, json!([]));
    let id = portal.ok("crm.contact.add", json!({"fields": {"NAME": "Анна", "PHONE": [{"VALUE": "8 (916) 123-45-67"}]}})).await;
    let found = portal.ok("crm.duplicate.findbycomm", json!({"type": "PHONE", "values": ["+7 916 1234567"], "entity_type": "CONTACT"})).await;
    assert_eq!(found, json!({"CONTACT": [id]}));
}

#[tokio::test]
async fn the_rows_of_a_deal_make_its_sum() {
    let portal = Portal::open().await;
    let id = portal.ok("crm.deal.add", json!({"fields": {"TITLE": "Курс"}})).await;
    portal.ok("crm.deal.productrows.set", json!({"id": id, "rows": [{"PRODUCT_ID": 104, "PRICE": 48000, "QUANTITY": 2}]})).await;
    assert_eq!(portal.ok("crm.deal.get", json!({"id": id})).await["OPPORTUNITY"], "96000.00");
    let rows = portal.ok("crm.item.productrow.list", json!({"filter": {"=ownerType": "D", "=ownerId": id}})).await;
    assert_eq!((&rows["productRows"][0]["productName"], &rows["productRows"][0]["price"]), (&json!("Подготовка к ЕГЭ, курс"), &json!(48000)));
    let products = portal.ok("catalog.product.list", json!({"select": ["id", "iblockId", "name"], "filter": {"iblockId": 14}})).await;
    assert_eq!(products["products"].as_array().map(Vec::len), Some(12));
    assert_eq!(portal.whole("crm.product.list", json!({})).await["total"], 12);
}

#[tokio::test]
async fn users_are_ordered_by_two_strings() {
    let portal = Portal::open().await;
    let ids = async |params: Value| {
        let rows = portal.ok("user.get", params).await;
        rows.as_array().expect("users").iter().filter_map(|user| user["ID"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(ids(json!({"sort": "ID", "order": "DESC"})).await, ["7", "5", "4", "3", "2", "1"]);
    assert_eq!(ids(json!({"SORT": "LAST_NAME", "ORDER": "asc", "FILTER": {"ACTIVE": true}})).await, ["2", "4", "3", "1", "5"]);
    assert_eq!(ids(json!({})).await, ["1", "2", "3", "4", "5", "7"]);
}

#[tokio::test]
async fn departments_need_their_scope() {
    let portal = Portal::open().await;
    assert_eq!(portal.refused("department.get", json!({})).await.1, "insufficient_scope");
    portal.set(json!({"scopes": ["department"]})).await;
    let all = portal.whole("department.get", json!({"sort": "NAME", "order": "ASC"})).await;
    assert_eq!((&all["result"][0]["ID"], &all["result"][0]["SORT"], &all["total"]), (&json!("1"), &json!(500), &json!(1)));
    assert_eq!(portal.ok("department.get", json!({"PARENT": 1})).await, json!([]));
}
