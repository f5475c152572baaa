//! Writes: shapes, validation, replacement, complex creation.

use serde_json::{Value, json};

use super::support::{Account, ids};

fn errors(problem: &Value) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = problem["validation-errors"].as_array().expect("errors");
    let flat = all.iter().flat_map(|one| one["errors"].as_array().into_iter().flatten().map(move |error| (one, error)));
    flat.map(|(one, error)| (text(&one["request_id"]), text(&error["code"]), text(&error["path"]))).collect()
}

fn error(request_id: &str, code: &str, path: &str) -> (String, String, String) {
    (request_id.into(), code.into(), path.into())
}

#[tokio::test]
async fn one_bad_element_spoils_the_batch() {
    let account = Account::open().await;
    let bad = json!([
        { "name": "Хорошая" },
        { "name": "Плохая", "price": "дорого", "request_id": "mine", "custom_fields_values": [
            { "field_id": 184_994, "values": [{ "value": "Нет такого" }] },
            { "field_id": 1, "values": [{ "value": "x" }] },
        ] },
        { "responsible_user_id": 505, "status_id": 777, "moon": "full" },
    ]);
    let answer = account.call("POST", "leads", bad).await;
    assert_eq!((answer.status.as_u16(), answer.headers["content-type"].as_bytes()), (400, &b"application/problem+json"[..]));
    let told = errors(&answer.json);
    for wanted in [
        error("mine", "InvalidType", "price"),
        error("mine", "NotSupportedChoice", "custom_fields_values.0.values.0.value"),
        error("mine", "NotSupportedChoice", "custom_fields_values.1.field_id"),
        error("2", "NotSupportedChoice", "responsible_user_id"),
        error("2", "NotSupportedChoice", "status_id"),
        error("2", "FieldNotExpected", "moon"),
    ] {
        assert!(told.contains(&wanted), "{wanted:?} in {told:?}");
    }
    assert_eq!(ids(&account.get("leads?limit=250").await, "leads").len(), 100);
}

#[tokio::test]
async fn collections_take_lists_and_rows_take_objects() {
    let account = Account::open().await;
    for (method, path, body) in [
        ("POST", "leads", json!({ "name": "x" })),
        ("PATCH", "leads", json!({ "id": 7_100_001 })),
        ("PATCH", "leads/7100001", json!([{ "name": "x" }])),
        ("POST", "leads", json!([])),
        ("POST", "leads", Value::Null),
        ("PATCH", "leads", json!([{ "id": 1, "name": "x" }])),
        ("PATCH", "leads", json!([{ "name": "x" }])),
        ("POST", "contacts", json!(["x"])),
    ] {
        assert_eq!(account.status(method, path, body.clone()).await, 400, "{method} {path} {body}");
    }
    let empty = account.call("POST", "leads", Value::Null).await;
    assert_eq!(empty.json["detail"], "Request data can not be empty");
    let many: Vec<Value> = (0..251).map(|number| json!({ "name": number.to_string() })).collect();
    assert_eq!(account.status("POST", "leads", Value::Array(many)).await, 422);
    assert_eq!(account.status("GET", "nothing/here", Value::Null).await, 404);
    assert_eq!(account.status("PUT", "leads/7100001", json!({})).await, 405);
}

#[tokio::test]
async fn a_field_is_replaced_as_a_whole_and_cleared_by_null() {
    let account = Account::open().await;
    let phones = json!([{ "field_code": "PHONE", "values": [{ "value": "+7 900 111-11-11", "enum_code": "MOB" }, { "value": "8 900 222 22 22" }] }]);
    account.write("PATCH", "contacts/8200001", json!({ "custom_fields_values": phones })).await;
    let of = |contact: &Value, code: &str| {
        let fields = contact["custom_fields_values"].as_array().cloned().unwrap_or_default();
        fields.into_iter().find(|field| field["field_code"] == code).map(|field| field["values"].clone())
    };
    let contact = account.get("contacts/8200001").await;
    let values = of(&contact, "PHONE").expect("phones");
    assert_eq!((values.as_array().map(Vec::len), &values[0]["value"], &values[0]["enum_code"]), (Some(2), &json!("+7 900 111-11-11"), &json!("MOB")));
    assert!(of(&contact, "EMAIL").is_some(), "what is not named stays");
    account.write("PATCH", "contacts/8200001", json!({ "custom_fields_values": [{ "field_code": "PHONE", "values": null }] })).await;
    assert!(of(&account.get("contacts/8200001").await, "PHONE").is_none());
}

#[tokio::test]
async fn names_are_put_together_and_tags_are_added_or_replaced() {
    let account = Account::open().await;
    let made = account
        .write(
            "POST",
            "contacts",
            json!([{ "first_name": "Анна", "last_name": "Петрова", "tags_to_add": [{ "name": "Новая" }], "request_id": "q1" }]),
        )
        .await;
    assert_eq!(made["_embedded"]["contacts"][0]["request_id"], "q1");
    let id = ids(&made, "contacts")[0];
    let contact = account.get(&format!("contacts/{id}")).await;
    assert_eq!((&contact["name"], &contact["_embedded"]["tags"][0]["name"]), (&json!("Анна Петрова"), &json!("Новая")));
    let path = format!("contacts/{id}");
    account.write("PATCH", &path, json!({ "tags_to_add": [{ "name": "Ещё" }], "tags_to_delete": [{ "name": "новая" }] })).await;
    assert_eq!(account.get(&path).await["_embedded"]["tags"][0]["name"], "Ещё");
    account.write("PATCH", &path, json!({ "_embedded": { "tags": null } })).await;
    assert_eq!(account.get(&path).await["_embedded"]["tags"], json!([]));
}

#[tokio::test]
async fn a_move_needs_a_stage_of_its_pipeline() {
    let account = Account::open().await;
    let crossed = account.call("PATCH", "leads/7100001", json!({ "status_id": 58_141_907 })).await;
    assert_eq!(errors(&crossed.json), [error("0", "NotSupportedChoice", "status_id")]);
    account.write("PATCH", "leads/7100001", json!({ "status_id": 58_141_907, "pipeline_id": 6_950_552 })).await;
    account.write("PATCH", "leads/7100001", json!({ "status_id": 142 })).await;
    let won = account.get("leads/7100001").await;
    assert_eq!((&won["pipeline_id"], &won["status_id"]), (&json!(6_950_552), &json!(142)));
    assert!(won["closed_at"].is_i64());
    account.write("PATCH", "leads/7100001", json!({ "status_id": 58_141_908 })).await;
    assert!(account.get("leads/7100001").await["closed_at"].is_null());
}

#[tokio::test]
async fn the_code_of_a_choice_without_one_may_not_be_written_back() {
    let account = Account::open().await;
    let lead = account.get("leads/7100001").await;
    let answer = account
        .call(
            "PATCH",
            "leads/7100001",
            json!({ "custom_fields_values": [
        { "field_id": 184_994, "values": lead["custom_fields_values"][0]["values"] },
    ] }),
        )
        .await;
    assert_eq!(errors(&answer.json), [error("0", "FieldNotExpected", "custom_fields_values.0.values.0.enum_code")]);
}

#[tokio::test]
async fn a_patch_says_little_and_in_two_ways() {
    let account = Account::open().await;
    let bare = account.write("PATCH", "contacts/8200001", json!({ "name": "Иная" })).await;
    assert_eq!((&bare["id"], &bare["name"], bare.get("custom_fields_values")), (&json!(8_200_001), &json!("Иная"), None));
    account.set(json!({ "patchReplyEmbedded": true })).await;
    let wrapped = account.write("PATCH", "contacts/8200001", json!({ "name": "Иная" })).await;
    assert_eq!(ids(&wrapped, "contacts"), [8_200_001]);
}

#[tokio::test]
async fn a_lead_comes_with_its_contact_and_company() {
    let account = Account::open().await;
    let email = json!([{ "field_code": "EMAIL", "values": [{ "value": "twice@example.org" }] }]);
    let wanted = json!([{ "name": "С сайта", "price": 100, "request_id": "a1", "_embedded": {
        "contacts": [{ "first_name": "Олег", "custom_fields_values": email }], "companies": [{ "name": "ООО «Весна»" }],
        "metadata": { "category": "forms" },
    } }]);
    let made = account.write("POST", "leads/complex", wanted.clone()).await;
    let one = &made[0];
    assert_eq!((&one["request_id"], &one["merged"]), (&json!(["a1"]), &json!(false)));
    let contact = account.get(&format!("contacts/{}?with=leads", one["contact_id"])).await;
    assert_eq!(contact["_embedded"]["companies"][0]["id"], one["company_id"]);
    assert_eq!(contact["_embedded"]["leads"][0]["id"], one["id"]);
    account.set(json!({ "duplicateControl": true })).await;
    let again = account.write("POST", "leads/complex", wanted).await;
    assert_eq!((&again[0]["contact_id"], &again[0]["merged"]), (&one["contact_id"], &json!(true)));
    let bad = json!([{ "_embedded": { "contacts": [{ "custom_fields_values": [{ "field_id": 1, "values": [] }] }] } }]);
    let answer = account.call("POST", "leads/complex", bad).await;
    assert_eq!(errors(&answer.json), [error("0", "NotSupportedChoice", "_embedded.contacts.0.custom_fields_values.0.field_id")]);
}

#[tokio::test]
async fn incoming_leads_wait_to_be_accepted() {
    let account = Account::open().await;
    let wanted = json!([{ "source_uid": "site", "source_name": "Сайт", "metadata": { "form_id": "1", "form_name": "Заявка" },
        "_embedded": { "leads": [{ "name": "Заявка" }], "contacts": [{ "name": "Ирина" }] } }]);
    let made = account.write("POST", "leads/unsorted/forms", wanted).await;
    let item = &made["_embedded"]["unsorted"][0];
    let (uid, lead) = (item["uid"].as_str().expect("a uid"), item["_embedded"]["leads"][0]["id"].as_u64().expect("a lead"));
    assert_eq!(account.get(&format!("leads/{lead}")).await["status_id"], 58_141_800);
    assert_eq!(account.get("leads/unsorted?filter[category][]=forms").await["_embedded"]["unsorted"][0]["uid"], uid);
    account.write("POST", &format!("leads/unsorted/{uid}/accept"), json!({ "user_id": 502, "status_id": 58_141_807 })).await;
    let accepted = account.get(&format!("leads/{lead}")).await;
    assert_eq!((&accepted["status_id"], &accepted["responsible_user_id"]), (&json!(58_141_807), &json!(502)));
    assert_eq!(account.status("GET", "leads/unsorted", Value::Null).await, 204);
}
