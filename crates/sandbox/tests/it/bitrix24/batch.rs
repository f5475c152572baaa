//! Many commands in one call.

use axum::http::StatusCode;
use serde_json::json;

use super::Portal;

#[tokio::test]
async fn later_commands_use_earlier_results() {
    let portal = Portal::open().await;
    let cmd = json!({
        "z": "crm.contact.add?fields[NAME]=%D0%90%D0%BD%D0%BD%D0%B0",
        "a": "crm.deal.add?fields[TITLE]=A%26B&fields[CONTACT_IDS][0]=$result[z]",
        "g": "crm.deal.get?id=$result[a]",
    });
    // Written by hand, since the JSON library would sort the keys.
    let body = format!(r#"{{"auth":"{}","halt":0,"cmd":{{"z":{},"a":{},"g":{}}}}}"#, portal.token, cmd["z"], cmd["a"], cmd["g"]);
    let answer = portal.send("POST", "/bitrix24/rest/batch", "application/json", body).await;
    let result = answer.json()["result"].clone();
    assert_eq!((answer.status, &result["result_error"], &result["result_total"]), (StatusCode::OK, &json!([]), &json!([])));
    assert_eq!((&result["result"]["g"]["TITLE"], &result["result"]["g"]["CONTACT_ID"]), (&json!("A&B"), &json!(result["result"]["z"].to_string())));
    assert!(result["result_time"]["a"]["operating"].is_number());
}

#[tokio::test]
async fn errors_stand_beside_results() {
    let portal = Portal::open().await;
    let cmd = json!({"a": "crm.deal.get?id=1", "b": "profile", "c": "batch?cmd[x]=profile"});
    let result = portal.ok("batch", json!({"cmd": cmd})).await;
    assert_eq!(result["result_error"]["a"], json!({"error": "", "error_description": "Not found"}));
    assert_eq!(result["result_error"]["c"]["error"], "ERROR_BATCH_METHOD_NOT_ALLOWED");
    assert_eq!(result["result"]["b"]["ID"], "1");
    let halted = portal.ok("batch", json!({"halt": 1, "cmd": cmd})).await;
    assert_eq!(halted["result"], json!([]));
}

#[tokio::test]
async fn numbered_commands_make_lists_and_fifty_are_the_most() {
    let portal = Portal::open().await;
    let result = portal.ok("batch", json!({"cmd": vec!["profile"; 52]})).await;
    assert_eq!(result["result"].as_array().map(Vec::len), Some(50));
    assert_eq!(result["result_error"]["50"]["error"], "ERROR_BATCH_LENGTH_EXCEEDED");
    let listed = portal.ok("batch", json!({"cmd": {"d": "crm.deal.list?select[]=ID&order[ID]=ASC"}})).await;
    assert_eq!((&listed["result_total"]["d"], &listed["result_next"]["d"]), (&json!(100), &json!(50)));
}
