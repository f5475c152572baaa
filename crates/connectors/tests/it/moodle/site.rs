//! The sandbox's site as a running program.

use connector::conformance::lms::Desk;
pub use connector::conformance::lms::course;
use std::process::Stdio;
use std::sync::Arc;

use connector::lms::LmsConnector;
use connectors::Replaced;
use connectors::moodle::Moodle;
use secrecy::SecretString;
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use url::Url;

use crate::program::binary;
use crate::scripted::plain_call;
use crate::setup::http;

pub struct Site {
    said: Value,
    pub url: Url,
    pub connector: Arc<Moodle>,
    _child: Child,
    _stdin: ChildStdin,
}

impl Site {
    pub async fn start() -> Self {
        let mut child = Command::new(binary())
            .args(["--port", "0", "--json", "--exit-with-parent", "--today", "2026-11-18", "--vendor", "moodle"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the sandbox starts");
        let stdin = child.stdin.take().expect("piped");
        let line = BufReader::new(child.stdout.take().expect("piped")).lines().next_line().await.expect("readable").expect("a first line");
        let said: Value = serde_json::from_str(&line).expect("JSON");
        let url = said.pointer("/baseUrls/moodle").and_then(Value::as_str).and_then(|url| Url::parse(url).ok()).expect("an address");
        let connector = Arc::new(Moodle::new(http("127.0.0.1"), Replaced { base_url: Some(url.clone()), oauth_url: None }));
        Self { said, url, connector, _child: child, _stdin: stdin }
    }

    pub fn credential(&self, name: &str) -> String {
        self.said["credentials"]["moodle"][name].as_str().expect("a credential").to_owned()
    }

    /// With a token made by hand: `reader` may read everything.
    pub fn desk(&self, of: &str) -> Desk {
        let token = SecretString::from(self.credential(&format!("{of}Token")));
        Desk::new(self.connector.clone(), None, self.connector.with_token(&self.url, token))
    }

    pub async fn set(&self, settings: Value) {
        self.control("POST", "settings", Some(settings)).await;
    }

    pub async fn change(&self, wanted: Value) -> Value {
        self.control("POST", "change", Some(wanted)).await
    }

    pub async fn arm(&self, fault: Value) {
        self.control("POST", "faults", Some(fault)).await;
    }

    pub async fn clear(&self) {
        self.control("DELETE", "faults", None).await;
    }

    pub async fn ledger(&self) -> Vec<Value> {
        self.control("GET", "ledger?limit=10000", None).await["entries"].as_array().expect("entries").clone()
    }

    /// What the site holds.
    pub async fn rows(&self, kind: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        loop {
            let data = self.control("GET", &format!("data/{kind}?offset={}&limit=500", rows.len()), None).await;
            let items = data["items"].as_array().expect("rows").clone();
            if items.is_empty() {
                return rows;
            }
            rows.extend(items);
        }
    }

    async fn control(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let control = self.said["controlUrl"].as_str().expect("an address");
        plain_call(method, &format!("{control}/moodle/{path}"), body).await
    }
}

pub fn number(value: &Value) -> String {
    value.as_u64().expect("a number").to_string()
}

/// Unix seconds as they cross.
pub fn at(seconds: &Value) -> Option<chrono::DateTime<chrono::Utc>> {
    seconds.as_i64().filter(|seconds| *seconds > 0).and_then(|seconds| chrono::DateTime::from_timestamp(seconds, 0))
}

/// A visit that is over by the machine's clock, which is the site's.
pub fn now() -> chrono::DateTime<chrono::Utc> {
    domain::clock::Clock::now(&domain::clock::SystemClock)
}
