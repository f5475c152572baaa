//! What goes wrong on purpose.

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::support::School;

#[tokio::test]
async fn answers_are_spoilt_and_tokens_end() {
    let mut school = School::open();
    let (access, refresh) = school.pair("").await;
    school.token = access;
    school
        .arm(json!([
            { "kind": "status", "status": 500, "times": 1 }, { "kind": "html", "times": 1 }, { "kind": "truncate", "times": 1 },
            { "kind": "rate_limit", "times": 1 }, { "kind": "expire_token", "times": 1 },
        ]))
        .await;
    let mut statuses = Vec::new();
    for _ in 0..5 {
        let answer = school.ask("users/self").await;
        statuses.push((answer.status, answer.json.is_null()));
    }
    assert_eq!(statuses, [(500, false), (502, true), (200, true), (403, true), (401, false)]);
    let answer = school.token(json!({ "grant_type": "refresh_token", "refresh_token": refresh })).await;
    school.token = answer.json["access_token"].as_str().expect("a token").to_owned();
    school.get("users/self").await;
    school.arm(json!({ "kind": "revoke", "times": 1 })).await;
    assert_eq!(school.ask("users/self").await.status, 401);
    assert_eq!(school.token(json!({ "grant_type": "refresh_token", "refresh_token": refresh })).await.status, 400);
}

#[tokio::test]
async fn a_token_made_by_hand_ends_only_when_that_is_meant() {
    let school = School::open();
    school.arm(json!({ "kind": "expire_token", "times": 1 })).await;
    school.get("users/self").await;
    school.arm(json!({ "kind": "expire_token", "longLived": true, "times": 1 })).await;
    let expired = school.ask("users/self").await;
    assert_eq!((expired.status, &expired.json["errors"][0]["message"]), (401, &json!("Expired access token.")));
    school.control("DELETE", "/canvas/faults", Value::Null).await;
    school.get("users/self").await;
    school.change(json!({ "kind": "token", "op": "revoke", "data": { "token": school.token } })).await;
    assert_eq!(school.ask("users/self").await.json["errors"][0]["message"], "Revoked access token.");
}

#[tokio::test]
async fn a_lost_answer_has_been_written_and_the_ledger_proves_it() {
    let school = School::open();
    let address = school.listen().await;
    school.arm(json!({ "kind": "lose_answer", "match": { "kind": "accounts/users", "method": "POST" }, "times": 1 })).await;
    let body = json!({ "user": { "name": "Один Раз" }, "pseudonym": { "unique_id": "once@example.test" } }).to_string();
    let text = format!(
        "POST /canvas/api/v1/accounts/self/users HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        school.token,
        body.len(),
    );
    let mut stream = TcpStream::connect(address).await.expect("listening");
    stream.write_all(text.as_bytes()).await.expect("sent");
    let mut said = Vec::new();
    let heard = stream.read_to_end(&mut said).await;
    assert!(heard.is_err() || said.is_empty(), "{}", String::from_utf8_lossy(&said));
    assert_eq!(school.all("accounts/self/users?search_term=once@example").await.len(), 1);
    let ledger = school.control("GET", "/canvas/ledger", Value::Null).await;
    let lost = ledger["entries"].as_array().expect("entries").iter().find(|entry| entry["fault"] == "lose_answer").expect("the call");
    assert_eq!((&lost["status"], &lost["kind"], &lost["effects"][0]["op"]), (&json!(200), &json!("accounts/users"), &json!("create")));
    assert_eq!(lost["effects"][0]["fields"]["name"]["after"], "Один Раз");
}
