//! As little HTTP as these tests need: one request, one connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

pub struct Answer {
    pub status: u16,
    pub body: Value,
}

pub fn get(url: &str, token: Option<&str>) -> Answer {
    request("GET", url, token, "")
}

pub fn post(url: &str, body: &Value) -> Answer {
    request("POST", url, None, &body.to_string())
}

/// As somebody who is signed in.
pub fn post_as(url: &str, token: &str, body: &Value) -> Answer {
    request("POST", url, Some(token), &body.to_string())
}

fn request(method: &str, url: &str, token: Option<&str>, body: &str) -> Answer {
    let rest = url.strip_prefix("http://").expect("plain HTTP");
    let (host, path) = rest.split_once('/').expect("a path");
    let authorization = token.map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
    // HTTP/1.0: the answer ends with the connection, in one piece.
    let head = format!(
        "{method} /{path} HTTP/1.0\r\nhost: {host}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n{authorization}\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(host).unwrap_or_else(|error| panic!("{url}: {error}"));
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a time-out");
    stream.write_all(format!("{head}{body}").as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    Answer { status, body: serde_json::from_str(body).unwrap_or(Value::String(body.to_owned())) }
}
