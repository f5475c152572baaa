//! What goes wrong on purpose.

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{Site, ids};

const INFO: &str = "wsfunction=core_webservice_get_site_info";

#[tokio::test]
async fn answers_are_spoilt() {
    let site = Site::open().await;
    site.arm(json!([
        {"kind": "status", "status": 504, "times": 1}, {"kind": "html", "times": 1}, {"kind": "truncate", "times": 1},
        {"kind": "rate_limit", "times": 1}, {"kind": "delay", "delayMs": 1, "times": 5},
    ]))
    .await;
    let mut told = Vec::new();
    for _ in 0..5 {
        let answer = site.raw("admin", INFO).await;
        told.push((answer.status, serde_json::from_str::<Value>(&answer.body).is_ok()));
    }
    assert_eq!(told, [(504, false), (502, false), (200, false), (429, false), (200, true)]);
    let noted: Vec<Value> = site.ledger().await.iter().map(|entry| json!([entry["status"], entry["fault"]])).collect();
    let expected = [json!([504, "status"]), json!([502, "html"]), json!([200, "truncate"]), json!([429, "rate_limit"]), json!([200, "delay"])];
    assert_eq!(noted, expected);
}

#[tokio::test]
async fn a_fault_hits_the_function_it_names() {
    let site = Site::open().await;
    site.arm(json!({"kind": "status", "match": {"kind": "core_course_get_courses"}})).await;
    assert_eq!(site.raw("admin", INFO).await.status, 200);
    assert_eq!(site.raw("admin", "wsfunction=core_course_get_courses").await.status, 500);
    site.control("DELETE", "/moodle/faults", Value::Null).await;
    assert_eq!(site.raw("admin", "wsfunction=core_course_get_courses").await.status, 200);
}

#[tokio::test]
async fn tokens_end_and_come_back() {
    let site = Site::open().await;
    site.arm(json!({"kind": "expire_token", "times": 1})).await;
    assert_eq!(site.code("reader", "core_webservice_get_site_info", "").await, "accessexception");
    assert_eq!(site.code("reader", "core_webservice_get_site_info", "").await, "invalidtoken");
    site.arm(json!({"kind": "revoke", "times": 1})).await;
    assert_eq!(site.code("robot", "core_webservice_get_site_info", "").await, "invalidtoken");
    let info = site.control("GET", "", Value::Null).await;
    assert_eq!(info["vendors"]["moodle"]["withdrawnTokens"].as_array().map(Vec::len), Some(2));
    site.control("DELETE", "/moodle/faults", Value::Null).await;
    for token in ["reader", "robot"] {
        assert!(site.call(token, "core_webservice_get_site_info", "").await["userid"].is_u64(), "{token}");
    }
}

#[tokio::test]
async fn a_lost_answer_has_been_written() {
    let site = Site::open().await;
    let address = site.listen().await;
    site.arm(json!({"kind": "lose_answer", "match": {"kind": "core_user_create_users"}, "times": 1})).await;
    let user = "users[0][username]=n1&users[0][password]=Novyy-2026!&users[0][firstname]=A&users[0][lastname]=B&users[0][email]=n1@mail.example";
    let body = format!("wstoken={}&moodlewsrestformat=json&wsfunction=core_user_create_users&{user}", sandbox::moodle::tokens::text("admin"));
    let text = format!("POST {} HTTP/1.1\r\nhost: x\r\ncontent-type: {}\r\ncontent-length: {}\r\n\r\n{body}", super::SERVER, super::FORM, body.len());
    let mut stream = TcpStream::connect(address).await.expect("listening");
    stream.write_all(text.as_bytes()).await.expect("sent");
    let mut said = Vec::new();
    let heard = stream.read_to_end(&mut said).await;
    assert!(heard.is_err() || said.is_empty(), "{}", String::from_utf8_lossy(&said));
    assert_eq!(ids(&site.ok("core_user_get_users_by_field", "field=username&values[0]=n1").await), [318]);
    let lost = site.ledger().await.into_iter().find(|entry| entry["fault"] == "lose_answer").expect("the call");
    assert_eq!((&lost["status"], &lost["effects"][0]["op"]), (&json!(200), &json!("create")));
}
