//! Product rows, all of an owner's and one by one.

use serde_json::{Value, json};

use super::Portal;

async fn deal(portal: &Portal) -> Value {
    portal.ok("crm.deal.add", json!({"fields": {"TITLE": "Курс"}})).await
}

#[tokio::test]
async fn only_the_ids_of_classic_rows_are_strings() {
    let portal = Portal::open().await;
    let id = deal(&portal).await;
    portal.ok("crm.deal.productrows.set", json!({"id": id, "rows": [{"PRODUCT_ID": 104, "PRICE": 7.5, "QUANTITY": 2}]})).await;
    let row = portal.ok("crm.deal.productrows.get", json!({"id": id})).await[0].clone();
    assert_eq!((&row["OWNER_ID"], row["ID"].is_string()), (&json!(id.to_string()), true), "{row}");
    assert_eq!((&row["PRODUCT_ID"], &row["PRICE"], &row["SORT"]), (&json!(104), &json!(7.5), &json!(10)));
    let universal = portal.ok("crm.item.productrow.list", json!({"filter": {"=ownerType": "D", "=ownerId": id}})).await;
    assert_eq!((&universal["productRows"][0]["ownerId"], universal["productRows"][0]["id"].is_i64()), (&id, true));
}

#[tokio::test]
async fn rows_come_and_go_one_by_one_and_the_sum_follows() {
    let portal = Portal::open().await;
    let id = deal(&portal).await;
    let sum = async || portal.ok("crm.deal.get", json!({"id": id})).await["OPPORTUNITY"].clone();
    let fields = json!({"ownerType": "D", "ownerId": id, "productId": 104, "price": 80_000, "quantity": 2, "discountRate": 20, "taxRate": 20});
    let first = portal.ok("crm.item.productrow.add", json!({"fields": fields})).await["productRow"].clone();
    assert_eq!((&first["productName"], &first["sort"], &first["taxIncluded"]), (&json!("Подготовка к ЕГЭ, курс"), &json!(10), &json!("N")));
    assert_eq!((&first["priceNetto"], &first["priceBrutto"], &first["discountSum"]), (&json!(83_333.34), &json!(100_000.01), &json!(16_666.67)));
    let second =
        portal.ok("crm.item.productrow.add", json!({"fields": {"ownerType": "D", "ownerId": id, "productName": "Учебник", "price": 500}})).await;
    assert_eq!((&second["productRow"]["quantity"], &second["productRow"]["sort"], sum().await), (&json!(1), &json!(20), json!("160500.00")));
    let changed = portal.ok("crm.item.productrow.update", json!({"id": first["id"], "fields": {"quantity": 1}})).await["productRow"].clone();
    assert_eq!((&changed["price"], sum().await), (&json!(80_000), json!("80500.00")));
    assert_eq!(portal.ok("crm.item.productrow.get", json!({"id": first["id"]})).await["productRow"], changed);
    assert_eq!(portal.ok("crm.item.productrow.delete", json!({"id": first["id"]})).await, Value::Null);
    assert_eq!(sum().await, "500.00");
    assert_eq!(portal.refused("crm.item.productrow.get", json!({"id": first["id"]})).await.1, "NOT_FOUND");
}

#[tokio::test]
async fn a_single_row_needs_its_owner_and_known_fields() {
    let portal = Portal::open().await;
    let id = deal(&portal).await;
    let add = async |fields: Value| portal.refused("crm.item.productrow.add", json!({"fields": fields})).await.1;
    assert_eq!(add(json!({"ownerType": "D", "ownerId": 1})).await, "OWNER_NOT_FOUND");
    assert_eq!(add(json!({"ownerType": "C", "ownerId": 84})).await, "ENTITY_TYPE_NOT_SUPPORTED");
    assert_eq!(add(json!({"ownerType": "D"})).await, "100");
    let row = portal.ok("crm.item.productrow.add", json!({"fields": {"ownerType": "D", "ownerId": id, "price": 1}})).await["productRow"].clone();
    let fields = portal.ok("crm.item.productrow.fields", json!({})).await["fields"].clone();
    let names = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&fields), names(&row));
    for name in ["ownerId", "priceNetto", "moon"] {
        let refused = portal.refused("crm.item.productrow.update", json!({"id": row["id"], "fields": {name: 1}})).await;
        assert_eq!(refused.1, "INVALID_ARG_VALUE", "{name}");
    }
    assert_eq!((&fields["ownerId"]["isImmutable"], &fields["priceNetto"]["isReadOnly"]), (&json!(true), &json!(true)));
}
