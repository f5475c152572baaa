//! Fields, pipelines, users, tags, catalogs.

use serde_json::{Value, json};

use super::support::{Account, ids};

#[tokio::test]
async fn a_field_of_ones_own_is_made_and_written() {
    let account = Account::open().await;
    let wanted = json!([{ "name": "Номер в Zveno", "type": "text", "code": "ZVENO_ID", "is_api_only": true }]);
    let made = account.write("POST", "leads/custom_fields", wanted.clone()).await;
    let field = &made["_embedded"]["custom_fields"][0];
    assert_eq!((&field["code"], &field["is_api_only"], &field["entity_type"]), (&json!("ZVENO_ID"), &json!(true), &json!("leads")));
    assert_eq!(account.status("POST", "leads/custom_fields", wanted).await, 400, "the code is taken");
    account.write("PATCH", "leads/7100001", json!({ "custom_fields_values": [{ "field_code": "ZVENO_ID", "values": [{ "value": "abc" }] }] })).await;
    let id = field["id"].as_u64().expect("an id");
    let found = account.get(&format!("leads?filter[custom_fields_values][{id}][]=abc")).await;
    assert_eq!(ids(&found, "leads"), [7_100_001]);
    assert_eq!(account.status("DELETE", &format!("leads/custom_fields/{id}"), Value::Null).await, 204);
    assert!(!account.get("leads/7100001").await["custom_fields_values"].to_string().contains("ZVENO_ID"));
    let list = account.get("contacts/custom_fields?limit=3&page=1").await;
    assert_eq!((&list["_total_items"], &list["_page_count"]), (&json!(5), &json!(2)));
    let phone = account.get("contacts/custom_fields?filter[type][0]=multitext").await;
    assert_eq!(phone["_embedded"]["custom_fields"][0]["code"], "PHONE");
    account.get("contacts/custom_fields/groups").await;
}

#[tokio::test]
async fn every_kind_of_value_reads_back() {
    let account = Account::open().await;
    let fields = json!([
        { "field_id": 184_996, "values": [{ "value": "Физика" }, { "enum_id": 91_102 }] },
        { "field_id": 184_998, "values": [{ "value": "2026-12-01T00:00:00+03:00" }] },
        { "field_id": 185_000, "values": [{ "value": true }] },
        { "field_id": 185_002, "values": [{ "value": 2.5 }] },
        { "field_code": "UTM_SOURCE", "values": [{ "value": "vk" }] },
    ]);
    let made = account.write("POST", "leads", json!([{ "custom_fields_values": fields }])).await;
    let lead = account.get(&format!("leads/{}", ids(&made, "leads")[0])).await;
    let values: Vec<&Value> = lead["custom_fields_values"].as_array().expect("values").iter().map(|field| &field["values"]).collect();
    let told = [
        json!([{ "value": "Физика", "enum_id": 91_104, "enum_code": null }, { "value": "Математика", "enum_id": 91_102, "enum_code": null }]),
        json!([{ "value": 1_796_072_400 }]),
        json!([{ "value": true }]),
        json!([{ "value": "2.5" }]),
        json!([{ "value": "vk" }]),
    ];
    assert_eq!(values, told.iter().collect::<Vec<_>>());
    for wrong in [json!({ "value": "да" }), json!({ "value": 7 }), json!("x"), json!({ "moon": 1 })] {
        let body = json!({ "custom_fields_values": [{ "field_id": 185_000, "values": [wrong] }] });
        assert_eq!(account.status("PATCH", "leads/7100001", body).await, 400);
    }
}

#[tokio::test]
async fn pipelines_share_their_ends() {
    let account = Account::open().await;
    let pipelines = account.get("leads/pipelines").await;
    let pipelines = pipelines["_embedded"]["pipelines"].as_array().expect("pipelines");
    assert_eq!(pipelines.len(), 2);
    for pipeline in pipelines {
        let statuses = pipeline["_embedded"]["statuses"].as_array().expect("statuses");
        let ends: Vec<u64> = statuses.iter().filter(|status| status["is_editable"] == false).filter_map(|status| status["id"].as_u64()).collect();
        assert_eq!(&ends[1..], [142, 143]);
        assert_eq!((&statuses[0]["type"], &statuses[0]["sort"]), (&json!(1), &json!(10)));
    }
    let made = account
        .write(
            "POST",
            "leads/pipelines",
            json!([{ "name": "Лето", "sort": 3, "is_main": false, "is_unsorted_on": true,
        "_embedded": { "statuses": [{ "id": 142, "name": "Ура" }, { "name": "Запись", "sort": 20 }] } }]),
        )
        .await;
    let id = made["_embedded"]["pipelines"][0]["id"].as_u64().expect("an id");
    assert_eq!(account.get(&format!("leads/pipelines/{id}/statuses")).await["_total_items"], 4);
    assert_eq!(account.status("DELETE", "leads/pipelines/6950551", Value::Null).await, 400);
    assert_eq!(account.call("DELETE", &format!("leads/pipelines/{id}"), Value::Null).await.json, json!({}));
    assert_eq!(account.get("leads/loss_reasons").await["_embedded"]["loss_reasons"][0]["name"], "Дорого");
}

#[tokio::test]
async fn users_tags_and_catalogs_are_there() {
    let account = Account::open().await;
    let users = account.get("users?with=role,group,uuid").await;
    assert_eq!(users["_total_items"], 5);
    assert_eq!(users["_embedded"]["users"][4]["rights"]["is_active"], false);
    let tag = account.write("POST", "leads/tags", json!([{ "name": "Сайт" }, { "name": "Весна" }])).await;
    assert_eq!(ids(&tag, "tags")[0], 2_021, "the one there is comes back");
    let about = account.get("account?with=task_types,users_groups,datetime_settings,drive_url").await;
    assert_eq!(about["_embedded"]["datetime_settings"]["timezone"], "Europe/Moscow");
    let catalogs = account.get("catalogs").await;
    assert_eq!(catalogs["_embedded"]["catalogs"][0]["type"], "products");
    let elements = account.get("catalogs/12345/elements?query=пробный&limit=5").await;
    assert_eq!(ids(&elements, "elements").len(), 2);
    let made = account
        .write(
            "POST",
            "catalogs/12345/elements",
            json!([{ "name": "Тетрадь", "custom_fields_values": [{ "field_code": "PRICE", "values": [{ "value": 120 }] }] }]),
        )
        .await;
    let id = ids(&made, "elements")[0];
    account.write("PATCH", "catalogs/12345/elements", json!([{ "id": id, "name": "Тетрадь в клетку" }])).await;
    assert_eq!(account.get(&format!("catalogs/12345/elements/{id}")).await["name"], "Тетрадь в клетку");
    account.change(json!({ "kind": "users", "op": "update", "id": 504, "data": { "is_active": false } })).await;
    assert_eq!(account.status("POST", "leads", json!([{ "responsible_user_id": 504 }])).await, 400);
}
