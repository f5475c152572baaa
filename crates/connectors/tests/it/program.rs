//! The sandbox as a running program.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;

use async_trait::async_trait;
use connector::conformance::Control;
use connector::{Access, Connector};
use connectors::alfacrm::AlfaCrm;
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};

/// One sandbox; it ends with the test, even when the test is killed, since it watches its standard input.
pub struct Program {
    base: String,
    control: String,
    email: String,
    key: String,
    _child: Child,
    _stdin: ChildStdin,
}

impl Program {
    pub async fn start() -> Self {
        let mut child = Command::new(binary())
            .args(["--port", "0", "--json", "--exit-with-parent", "--today", "2026-11-18"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the sandbox starts");
        let stdin = child.stdin.take().expect("piped");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let line = lines.next_line().await.expect("readable").expect("a first line");
        let said: Value = serde_json::from_str(&line).expect("JSON");
        let text = |pointer: &str| said.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer} in {line}")).to_owned();
        Self {
            base: text("/baseUrls/alfacrm"),
            control: text("/controlUrl"),
            email: text("/credentials/alfacrm/email"),
            key: text("/credentials/alfacrm/apiKey"),
            _child: child,
            _stdin: stdin,
        }
    }

    pub fn url(&self) -> &str {
        &self.base
    }

    pub fn key(&self) -> &str {
        &self.key
    }

    pub fn access(&self, connector: &AlfaCrm) -> Access {
        let url = connector.normal_url(&self.base).expect("the sandbox is listed");
        Access { url, email: self.email.clone(), api_key: SecretString::from(self.key.clone()) }
    }

    pub async fn set(&self, settings: Value) {
        self.call("POST", "/alfacrm/settings", Some(settings)).await;
    }

    pub async fn change(&self, wanted: Value) -> Value {
        self.call("POST", "/alfacrm/change", Some(wanted)).await
    }

    pub async fn rows(&self, kind: &str) -> Vec<Value> {
        let data = self.call("GET", &format!("/alfacrm/data/{kind}"), None).await;
        data["items"].as_array().expect("rows").clone()
    }

    /// Paths of the calls received, oldest first.
    pub async fn calls(&self) -> Vec<Value> {
        self.call("GET", "/alfacrm/ledger", None).await["entries"].as_array().expect("entries").clone()
    }

    async fn call(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        crate::scripted::plain_call(method, &format!("{}{path}", self.control), body).await
    }
}

#[async_trait]
impl Control for Program {
    async fn arm(&self, fault: Value) {
        self.call("POST", "/alfacrm/faults", Some(fault)).await;
    }

    async fn clear(&self) {
        self.call("DELETE", "/alfacrm/faults", None).await;
    }

    async fn limit(&self, per_second: Option<f64>) {
        self.set(json!({ "requestsPerSecond": per_second.unwrap_or(0.0) })).await;
    }
}

/// The program beside this test's own; built when it is not there yet.
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        let test = std::env::current_exe().expect("this program has a path");
        let target = test.ancestors().nth(2).expect("target/debug/deps/test");
        let binary = target.join("zveno-sandbox");
        if !binary.exists() {
            let cargo = option_env!("CARGO").unwrap_or("cargo");
            let built = std::process::Command::new(cargo).args(["build", "-p", "sandbox"]).status().expect("cargo runs");
            assert!(built.success(), "the sandbox does not build");
        }
        binary
    })
}
