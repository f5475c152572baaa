//! What goes wrong on purpose.

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::support::{Account, ids};

#[tokio::test]
async fn a_lost_answer_has_been_written_and_the_ledger_proves_it() {
    let account = Account::open().await;
    let address = account.listen().await;
    account.arm(json!({ "kind": "lose_answer", "match": { "path": "/api/v4/contacts", "method": "POST" }, "times": 1 })).await;
    let body = json!([{ "name": "Один раз" }]).to_string();
    let text = format!(
        "POST /amocrm/api/v4/contacts HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\ncontent-length: {}\r\n\r\n{body}",
        account.token,
        body.len(),
    );
    let mut stream = TcpStream::connect(address).await.expect("listening");
    stream.write_all(text.as_bytes()).await.expect("sent");
    let mut said = Vec::new();
    let heard = stream.read_to_end(&mut said).await;
    assert!(heard.is_err() || said.is_empty(), "{}", String::from_utf8_lossy(&said));
    assert_eq!(ids(&account.get("contacts?limit=250&query=один%20раз").await, "contacts").len(), 1);
    let ledger = account.control("GET", "/amocrm/ledger", Value::Null).await;
    let lost = ledger["entries"].as_array().expect("entries").iter().find(|entry| entry["fault"] == "lose_answer").expect("the call");
    assert_eq!((&lost["status"], &lost["kind"], &lost["effects"][0]["op"]), (&json!(200), &json!("contacts"), &json!("create")));
    assert_eq!(lost["effects"][0]["fields"]["name"]["after"], "Один раз");
}

#[tokio::test]
async fn answers_are_spoilt_and_tokens_end() {
    let mut account = Account::open().await;
    let (access, refresh) = account.pair(501).await;
    account.token = access;
    account
        .arm(json!([
            { "kind": "status", "status": 504, "times": 1 }, { "kind": "html", "times": 1 }, { "kind": "truncate", "times": 1 },
            { "kind": "rate_limit", "times": 1 }, { "kind": "expire_token", "times": 1 },
        ]))
        .await;
    let mut statuses = Vec::new();
    for _ in 0..5 {
        let answer = account.call("GET", "account", Value::Null).await;
        statuses.push((answer.status.as_u16(), answer.json.is_null()));
    }
    assert_eq!(statuses, [(504, false), (502, true), (200, true), (429, false), (401, false)]);
    account.token = super::support::pair(&account.refresh(&refresh).await).0;
    account.get("account").await;
    account.arm(json!({ "kind": "revoke", "times": 1 })).await;
    assert_eq!(account.status("GET", "account", Value::Null).await, 401);
    assert_eq!(account.refresh(&refresh).await.status.as_u16(), 401);
}

#[tokio::test]
async fn the_long_lived_token_ends_only_when_that_is_meant() {
    let account = Account::open().await;
    account.arm(json!({ "kind": "expire_token", "times": 1 })).await;
    account.get("account").await;
    account.arm(json!({ "kind": "expire_token", "longLived": true, "times": 1 })).await;
    assert_eq!(account.status("GET", "account", Value::Null).await, 401);
    assert_eq!(account.status("GET", "account", Value::Null).await, 401);
    account.change(json!({ "kind": "integration", "op": "enable" })).await;
    account.get("account").await;
    let slip = account.send("POST", "/_sandbox/amocrm/faults", &[], json!({ "kind": "html", "longLived": true }).to_string()).await;
    assert_eq!(slip.status, 400);
}

#[tokio::test]
async fn an_update_tells_before_and_after() {
    let account = Account::open().await;
    let before = account.get("leads/7100001").await["price"].clone();
    account.write("PATCH", "leads", json!([{ "id": 7_100_001, "price": 5 }])).await;
    let ledger = account.control("GET", "/amocrm/ledger?since=1", Value::Null).await;
    let effect = &ledger["entries"][0]["effects"][0];
    assert_eq!((&effect["op"], &effect["kind"], &effect["id"]), (&json!("update"), &json!("leads"), &json!(7_100_001)));
    assert_eq!(effect["fields"]["price"], json!({ "before": before, "after": 5 }));
    assert!(effect["fields"].get("name").is_none());
}
