//! The sandbox's account as a running program, signed in.

use std::process::Stdio;
use std::sync::Arc;

use async_trait::async_trait;
use connector::account::{App, Callback, Consent, Grant, HandMade};
use connector::conformance::Control;
use connector::conformance::crm::{Bench, Desk};
use connector::crm::{CrmConnector, RemoteRecord};
use connector::http::HttpClient;
use connectors::Replaced;
use connectors::amocrm::AmoCrm;
use domain::sync::Kind;
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use url::Url;

use crate::program::binary;
use crate::scripted::plain_call;
use crate::setup::http;

pub struct Account {
    said: Value,
    pub connector: Arc<AmoCrm>,
    _child: Child,
    _stdin: ChildStdin,
}

impl Account {
    /// Without a limit, so that tests are quick.
    pub async fn start() -> Self {
        Self::start_with(http("127.0.0.1")).await
    }

    pub async fn start_with(http: HttpClient) -> Self {
        let mut child = Command::new(binary())
            .args(["--port", "0", "--json", "--exit-with-parent", "--today", "2026-11-18", "--vendor", "amocrm"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the sandbox starts");
        let stdin = child.stdin.take().expect("piped");
        let line = BufReader::new(child.stdout.take().expect("piped")).lines().next_line().await.expect("readable").expect("a first line");
        let said: Value = serde_json::from_str(&line).expect("JSON");
        let url = |pointer: &str| said.pointer(pointer).and_then(Value::as_str).and_then(|url| Url::parse(url).ok());
        let urls = Replaced { base_url: url("/baseUrls/amocrm"), oauth_url: url("/oauthUrls/amocrm") };
        assert!(urls.base_url.is_some() && urls.oauth_url.is_some(), "{line}");
        let account = Self { said, connector: Arc::new(AmoCrm::new(http, urls)), _child: child, _stdin: stdin };
        account.limit(None).await;
        account
    }

    /// More than a page of everything.
    pub async fn grow(&self) {
        self.control("POST", "reset?scale=3", None).await;
        self.limit(None).await;
    }

    pub fn credential(&self, name: &str) -> String {
        self.said["credentials"]["amocrm"][name].as_str().expect("a credential").to_owned()
    }

    pub fn app(&self) -> App {
        App {
            client_id: self.credential("clientId"),
            client_secret: SecretString::from(self.credential("clientSecret")),
            redirect_uri: self.credential("redirectUri"),
        }
    }

    /// What comes back when somebody agrees on the vendor's page.
    pub async fn agree(&self, user: u64) -> Callback {
        let app = self.app();
        let consent = Consent { client_id: &app.client_id, state: "a state", account: None };
        let page = self.connector.consent_url(&consent).expect("a page");
        let form = format!("client_id={}&state=a+state&user={user}&answer=allow", app.client_id);
        let back = Url::parse(&press(&page, &form).await).expect("an address");
        let parameters: Vec<(String, String)> = back.query_pairs().into_owned().collect();
        let code = parameters.iter().find(|(name, _)| name == "code").map(|(_, code)| code.clone()).expect("a code");
        Callback { code: SecretString::from(code), parameters, account: None }
    }

    pub async fn signed_in(&self) -> Grant {
        let callback = self.agree(501).await;
        self.connector.exchange(&self.app(), &callback).await.expect("tokens")
    }

    pub fn long_lived(&self) -> Grant {
        let account = self.connector.account_url("school1").expect("an address");
        let token = SecretString::from(self.credential("longLivedToken"));
        self.connector.hand_made(&HandMade::Token { account, token }).expect("a grant")
    }

    pub async fn desk(&self) -> Desk {
        self.desk_of(self.signed_in().await)
    }

    pub fn desk_of(&self, grant: Grant) -> Desk {
        Desk::new(self.connector.clone(), self.app(), grant)
    }

    pub fn bench<'a>(&'a self, desk: &'a Desk) -> Bench<'a> {
        Bench { desk, control: self }
    }

    pub async fn set(&self, settings: Value) {
        self.control("POST", "settings", Some(settings)).await;
    }

    pub async fn change(&self, kind: &str, op: &str, id: Option<u64>, data: Value) -> Value {
        self.control("POST", "change", Some(json!({ "kind": kind, "op": op, "id": id, "data": data }))).await
    }

    /// What the account holds of one row.
    pub async fn held(&self, kind: &str, id: &str) -> Value {
        let id: u64 = id.rsplit(':').next().and_then(|id| id.parse().ok()).expect("an id");
        let rows = self.rows(kind).await;
        rows.into_iter().find(|row| row["id"].as_u64() == Some(id)).unwrap_or_else(|| panic!("no {kind} {id}"))
    }

    pub async fn rows(&self, kind: &str) -> Vec<Value> {
        self.control("GET", &format!("data/{kind}?limit=5000"), None).await["items"].as_array().expect("rows").clone()
    }

    /// Calls received after the one of that number.
    pub async fn ledger(&self) -> Vec<Value> {
        self.control("GET", "ledger?limit=10000", None).await["entries"].as_array().expect("entries").clone()
    }

    /// Webhooks on their way.
    pub async fn sent(&self) -> Vec<Value> {
        let control = self.said["controlUrl"].as_str().expect("an address");
        let sent = plain_call("GET", &format!("{control}/webhooks"), None).await;
        sent["items"].as_array().or_else(|| sent["attempts"].as_array()).or_else(|| sent.as_array()).expect("attempts").clone()
    }

    /// A call to the account's API by somebody else.
    pub async fn api(&self, method: &str, path: &str, body: &Value) {
        let base = self.said["baseUrls"]["amocrm"].as_str().expect("an address");
        let rest = base.strip_prefix("http://").expect("http");
        let (host, root) = rest.split_once('/').expect("a path");
        let (body, token) = (body.to_string(), self.credential("longLivedToken"));
        let head = format!(
            "{method} /{root}/api/v4/{path} HTTP/1.0\r\nhost: {host}\r\nauthorization: Bearer {token}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let mut stream = tokio::net::TcpStream::connect(host).await.expect("the sandbox listens");
        stream.write_all(head.as_bytes()).await.expect("written");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("read");
        let text = String::from_utf8_lossy(&answer).into_owned();
        assert!(text.split(' ').nth(1).is_some_and(|status| status.starts_with('2')), "{path}: {text}");
    }

    pub async fn control(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let control = self.said["controlUrl"].as_str().expect("an address");
        plain_call(method, &format!("{control}/amocrm/{path}"), body).await
    }
}

#[async_trait]
impl Control for Account {
    async fn arm(&self, fault: Value) {
        self.control("POST", "faults", Some(fault)).await;
    }

    async fn clear(&self) {
        self.control("DELETE", "faults", None).await;
    }

    async fn limit(&self, per_second: Option<f64>) {
        self.set(json!({ "requestsPerSecond": per_second.unwrap_or(0.0) })).await;
    }
}

pub async fn one(desk: &Desk, kind: Kind, id: &str) -> RemoteRecord {
    let mut found = desk.session().await.fetch(kind, &[id.to_owned()]).await.expect("an answer");
    assert_eq!(found.len(), 1, "{kind:?} {id}");
    found.remove(0)
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
