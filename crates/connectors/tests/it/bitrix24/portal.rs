//! The sandbox's portal as a running program, and what the engine would give a session.

use std::process::Stdio;
use std::sync::Arc;

use async_trait::async_trait;
use connector::account::{App, Callback, Consent, Grant, HandMade};
use connector::conformance::Control;
use connector::conformance::crm::{Bench, Desk, read_all};
use connector::crm::{CrmConnector, RemoteRecord, Stream};
use connectors::Replaced;
use connectors::bitrix24::Bitrix24;
use domain::sync::Kind;
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use url::Url;

use crate::program::binary;
use crate::scripted::plain_call;
use crate::setup::http;

pub struct Portal {
    said: Value,
    pub connector: Arc<Bitrix24>,
    _child: Child,
    _stdin: ChildStdin,
}

impl Portal {
    /// Without a limit, so that tests are quick.
    pub async fn start() -> Self {
        let portal = Self::spawned().await;
        portal.set(json!({ "requestsPerSecond": 0.0 })).await;
        portal
    }

    async fn spawned() -> Self {
        let mut child = Command::new(binary())
            .args(["--port", "0", "--json", "--exit-with-parent", "--today", "2026-11-18", "--vendor", "bitrix24"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the sandbox starts");
        let stdin = child.stdin.take().expect("piped");
        let line = BufReader::new(child.stdout.take().expect("piped")).lines().next_line().await.expect("readable").expect("a first line");
        let said: Value = serde_json::from_str(&line).expect("JSON");
        let url = |pointer: &str| said.pointer(pointer).and_then(Value::as_str).and_then(|url| Url::parse(url).ok());
        let urls = Replaced { base_url: url("/baseUrls/bitrix24"), oauth_url: url("/oauthUrls/bitrix24") };
        assert!(urls.base_url.is_some() && urls.oauth_url.is_some(), "{line}");
        Self { said, connector: Arc::new(Bitrix24::new(http("127.0.0.1"), urls)), _child: child, _stdin: stdin }
    }

    pub fn credential(&self, name: &str) -> String {
        self.said["credentials"]["bitrix24"][name].as_str().expect("a credential").to_owned()
    }

    pub fn app(&self) -> App {
        App {
            client_id: self.credential("clientId"),
            client_secret: SecretString::from(self.credential("clientSecret")),
            redirect_uri: self.credential("redirectUri"),
        }
    }

    pub async fn set(&self, settings: Value) {
        self.control("POST", "settings", Some(settings)).await;
    }

    pub async fn change(&self, wanted: Value) -> Value {
        self.control("POST", "change", Some(wanted)).await
    }

    /// What the portal holds, without what was deleted.
    pub async fn rows(&self, kind: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        loop {
            let data = self.control("GET", &format!("data/{kind}?offset={}&limit=500", rows.len()), None).await;
            let items = data["items"].as_array().expect("rows").clone();
            let done = items.is_empty();
            rows.extend(items);
            if done {
                return rows.into_iter().filter(|row| row["deleted"] != json!(true)).collect();
            }
        }
    }

    pub async fn ledger(&self) -> Vec<Value> {
        self.control("GET", "ledger?limit=10000", None).await["entries"].as_array().expect("entries").clone()
    }

    async fn control(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let control = self.said["controlUrl"].as_str().expect("an address");
        plain_call(method, &format!("{control}/bitrix24/{path}"), body).await
    }

    /// What comes back when somebody says yes on the portal's page.
    pub async fn agree(&self, state: &str) -> Callback {
        let app = self.app();
        let account = self.connector.account_url("school1").expect("an address");
        let consent = Consent { client_id: &app.client_id, state, account: Some(&account) };
        let page = self.connector.consent_url(&consent).expect("a page");
        let location = press(&page, &format!("client_id={}&state={state}&decision=allow", app.client_id)).await;
        let back = Url::parse(&location).expect("an address");
        let parameters: Vec<(String, String)> = back.query_pairs().into_owned().collect();
        let code = parameters.iter().find(|(name, _)| name == "code").map(|(_, code)| code.clone()).expect("a code");
        Callback { code: SecretString::from(code), parameters, account: Some(account) }
    }

    pub async fn signed_in(&self) -> Grant {
        let callback = self.agree("state").await;
        self.connector.exchange(&self.app(), &callback).await.expect("tokens")
    }

    pub fn by_webhook(&self) -> Grant {
        self.connector.hand_made(&HandMade::Webhook(SecretString::from(self.credential("webhookUrl")))).expect("a grant")
    }

    pub async fn desk(&self) -> Desk {
        self.desk_with(self.signed_in().await)
    }

    pub fn desk_with(&self, grant: Grant) -> Desk {
        Desk::new(self.connector.clone(), self.app(), grant)
    }

    pub fn bench<'a>(&'a self, desk: &'a Desk) -> Bench<'a> {
        Bench { desk, control: self }
    }
}

#[async_trait]
impl Control for Portal {
    async fn arm(&self, fault: Value) {
        self.control("POST", "faults", Some(fault)).await;
    }

    async fn clear(&self) {
        self.control("DELETE", "faults", None).await;
    }

    async fn limit(&self, per_second: Option<f64>) {
        // A small store, so that going too fast shows.
        self.set(json!({ "requestsPerSecond": per_second.unwrap_or(0.0), "requestsBurst": 2.0 })).await;
    }
}

/// Presses the button of a page: where it leads.
async fn press(page: &Url, form: &str) -> String {
    let host = format!("{}:{}", page.host_str().expect("a host"), page.port().expect("a port"));
    let head = format!(
        "POST {} HTTP/1.0\r\nhost: {host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        page.path(),
        form.len()
    );
    let mut stream = tokio::net::TcpStream::connect(host).await.expect("the sandbox listens");
    stream.write_all(head.as_bytes()).await.expect("written");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("read");
    let text = String::from_utf8_lossy(&answer).into_owned();
    let location = text.lines().find_map(|line| line.strip_prefix("location: ").map(str::to_owned));
    location.unwrap_or_else(|| panic!("no redirect: {text}"))
}

/// Everything of a stream, each page by a new session from the saved cursor.
pub async fn all(desk: &Desk, stream: Stream, since: Option<chrono::DateTime<chrono::Utc>>) -> Vec<RemoteRecord> {
    read_all(desk, stream, since).await.expect("a reading")
}

pub async fn one(desk: &Desk, kind: Kind, id: &str) -> RemoteRecord {
    let mut found = desk.session().await.fetch(kind, &[id.to_owned()]).await.expect("an answer");
    assert_eq!(found.len(), 1, "{kind:?} {id}");
    found.remove(0)
}

/// The machine's time, which is the portal's.
pub fn now() -> chrono::DateTime<chrono::Utc> {
    domain::clock::Clock::now(&domain::clock::SystemClock)
}
