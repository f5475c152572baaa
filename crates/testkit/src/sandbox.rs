use std::collections::BTreeMap;
use std::process::Stdio;

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};

use crate::programs::program;

/// The simulated vendors as the program they are, for one test.
pub struct Sandbox {
    pub url: String,
    pub email: String,
    pub api_key: String,
    pub smtp_port: u16,
    root: String,
    said: Value,
    client: reqwest::Client,
    _child: Child,
    _stdin: ChildStdin,
}

impl Sandbox {
    /// # Panics
    /// When the program has not been built: `cargo build -p sandbox`.
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// With more arguments, for instance `--scale 10`. The school is always that of one day, so that counts of weeks do not move.
    ///
    /// # Panics
    /// When the program has not been built: `cargo build -p sandbox`.
    pub async fn with(args: &[&str]) -> Self {
        let mut child = Command::new(program("zveno-sandbox"))
            .args(["--port", "0", "--json", "--exit-with-parent", "--today", "2026-11-20"])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("target/debug/zveno-sandbox is there: cargo build -p sandbox");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let line = lines.next_line().await.expect("its output is text").expect("it says where it is before it ends");
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let said: Value = serde_json::from_str(&line).expect("it speaks JSON");
        let text = |pointer: &str| said.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer} in {said}")).to_owned();
        Self {
            url: text("/credentials/alfacrm/url"),
            email: text("/credentials/alfacrm/email"),
            api_key: text("/credentials/alfacrm/apiKey"),
            smtp_port: said["smtpPort"].as_u64().and_then(|port| u16::try_from(port).ok()).expect("a port"),
            root: text("/rootUrl"),
            said: said.clone(),
            client: client(),
            _stdin: child.stdin.take().expect("a pipe"),
            _child: child,
        }
    }

    /// What it said about itself: addresses and credentials.
    ///
    /// # Panics
    /// When it did not say that.
    #[must_use]
    pub fn said(&self, pointer: &str) -> String {
        self.said.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer} in {}", self.said)).to_owned()
    }

    /// Where it stands in for CRMs.
    #[must_use]
    pub fn vendors(&self) -> BTreeMap<String, connectors::Replaced> {
        let url = |pointer: String| self.said.pointer(&pointer).and_then(Value::as_str).and_then(|url| url.parse().ok());
        let replaced =
            |vendor: &str| connectors::Replaced { base_url: url(format!("/baseUrls/{vendor}")), oauth_url: url(format!("/oauthUrls/{vendor}")) };
        ["amocrm", "bitrix24", "canvas"].into_iter().map(|vendor| (vendor.to_owned(), replaced(vendor))).collect()
    }

    /// What a migration's form holds.
    #[must_use]
    pub fn access(&self) -> Value {
        json!({ "url": self.url, "email": self.email, "apiKey": self.api_key })
    }

    /// `host:port`, for the outbound guard.
    #[must_use]
    pub fn host(&self) -> String {
        self.root.trim_start_matches("http://").to_owned()
    }

    /// # Panics
    /// When the sandbox refuses.
    pub async fn control(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let method = method.parse().expect("a method");
        let mut request = self.client.request(method, format!("{}/_sandbox/{path}", self.root));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.expect("the sandbox answers");
        let status = response.status();
        let text = response.text().await.expect("a body");
        assert!(status.is_success(), "{path}: {status} {text}");
        serde_json::from_str(&text).unwrap_or(Value::Null)
    }

    pub async fn fault(&self, fault: Value) {
        self.control("POST", "alfacrm/faults", Some(fault)).await;
    }

    pub async fn no_faults(&self) {
        self.control("DELETE", "alfacrm/faults", None).await;
    }

    pub async fn settings(&self, settings: Value) {
        self.control("POST", "alfacrm/settings", Some(settings)).await;
    }

    /// A person at the vendor edits, creates or deletes.
    pub async fn change(&self, change: Value) -> Value {
        self.control("POST", "alfacrm/change", Some(change)).await
    }

    pub async fn mailbox(&self) -> Value {
        self.control("GET", "mailbox", None).await
    }
}

/// For calls to the test's own programs; the guard is what other tests test.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "outbound requests of the product are guarded, those of a test go to its own programs")]
pub fn client() -> reqwest::Client {
    // The second call of a process finds the provider installed.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::new()
}
