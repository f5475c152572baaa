//! The sandbox's school as a running program, and what the engine would give a session.

use connector::conformance::lms::Desk;
pub use connector::conformance::lms::course;
use std::process::Stdio;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use connector::account::{App, Callback, Consent, Grant};
use connector::lms::LmsConnector;
use connectors::Replaced;
use connectors::canvas::Canvas;
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use url::Url;

use crate::program::binary;
use crate::scripted::plain_call;
use crate::setup::http;

pub struct School {
    said: Value,
    pub connector: Arc<Canvas>,
    _child: Child,
    _stdin: ChildStdin,
}

impl School {
    /// Without a limit, so that tests are quick.
    pub async fn start() -> Self {
        let mut child = Command::new(binary())
            .args(["--port", "0", "--json", "--exit-with-parent", "--today", "2026-11-18", "--vendor", "canvas"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the sandbox starts");
        let stdin = child.stdin.take().expect("piped");
        let line = BufReader::new(child.stdout.take().expect("piped")).lines().next_line().await.expect("readable").expect("a first line");
        let said: Value = serde_json::from_str(&line).expect("JSON");
        let base_url = said.pointer("/baseUrls/canvas").and_then(Value::as_str).and_then(|url| Url::parse(url).ok());
        assert!(base_url.is_some(), "{line}");
        let urls = Replaced { base_url, oauth_url: None };
        let school = Self { said, connector: Arc::new(Canvas::new(http("127.0.0.1"), urls)), _child: child, _stdin: stdin };
        school.set(json!({ "highWaterMark": 0.0 })).await;
        school
    }

    pub fn credential(&self, name: &str) -> String {
        self.said["credentials"]["canvas"][name].as_str().expect("a credential").to_owned()
    }

    pub fn base(&self) -> Url {
        self.connector.site_url("school").expect("an address")
    }

    /// A page as the connector names it.
    pub fn page(&self, path: &str) -> String {
        format!("{}/{path}", self.base().as_str().trim_end_matches('/'))
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

    pub async fn arm(&self, fault: Value) {
        self.control("POST", "faults", Some(fault)).await;
    }

    pub async fn clear(&self) {
        self.control("DELETE", "faults", None).await;
    }

    /// What the school holds, without what was deleted.
    pub async fn rows(&self, kind: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        loop {
            let data = self.control("GET", &format!("data/{kind}?offset={}&limit=500", rows.len()), None).await;
            let items = data["items"].as_array().expect("rows").clone();
            let done = items.is_empty();
            rows.extend(items);
            if done {
                return rows.into_iter().filter(|row| row["deleted"] != json!(true) && row["workflow_state"] != json!("deleted")).collect();
            }
        }
    }

    pub async fn ledger(&self) -> Vec<Value> {
        self.control("GET", "ledger?limit=10000", None).await["entries"].as_array().expect("entries").clone()
    }

    /// Calls that the ledger gives that name.
    pub async fn count(&self, kind: &str) -> usize {
        self.ledger().await.iter().filter(|entry| entry["kind"] == kind).count()
    }

    async fn control(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let control = self.said["controlUrl"].as_str().expect("an address");
        plain_call(method, &format!("{control}/canvas/{path}"), body).await
    }

    pub fn consent(&self, state: &str) -> Url {
        let (app, account) = (self.app(), self.base());
        let consent = Consent { client_id: &app.client_id, state, account: Some(&account) };
        self.connector.consent_url(&consent, &app.redirect_uri).expect("a page")
    }

    /// What comes back when somebody says yes on the site's page.
    pub async fn agree(&self, state: &str) -> Callback {
        self.agree_on(&self.consent(state)).await
    }

    /// Tokens of a key that has been given those scopes only.
    pub async fn signed_in_with(&self, scopes: &str) -> Grant {
        let mut page = self.consent("state");
        let parameters: Vec<(String, String)> = page.query_pairs().into_owned().filter(|(name, _)| name != "scope").collect();
        page.query_pairs_mut().clear().extend_pairs(parameters).append_pair("scope", scopes);
        let callback = self.agree_on(&page).await;
        self.connector.exchange(&self.app(), &callback).await.expect("tokens")
    }

    async fn agree_on(&self, page: &Url) -> Callback {
        let location = press(page, &format!("{}&answer=allow", page.query().expect("parameters"))).await;
        let back = Url::parse(&location).expect("an address");
        let parameters: Vec<(String, String)> = back.query_pairs().into_owned().collect();
        let code = parameters.iter().find(|(name, _)| name == "code").map(|(_, code)| code.clone());
        let code = code.unwrap_or_else(|| panic!("no code: {location}"));
        Callback { code: SecretString::from(code), parameters, account: Some(self.base()) }
    }

    pub async fn signed_in(&self) -> Grant {
        let callback = self.agree("state").await;
        self.connector.exchange(&self.app(), &callback).await.expect("tokens")
    }

    /// With a token made by hand: `adminToken`, `teacherToken`.
    pub fn desk(&self, token: &str) -> Desk {
        self.desk_with(self.connector.with_token(&self.base(), SecretString::from(self.credential(token))))
    }

    pub fn desk_with(&self, grant: Grant) -> Desk {
        Desk::new(self.connector.clone(), Some(self.app()), grant)
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

/// An id as the connector writes it.
pub fn id(value: &Value) -> String {
    value.as_u64().map(|id| id.to_string()).unwrap_or_else(|| panic!("no id: {value}"))
}

/// The only row of that name.
pub fn named<'a>(rows: &'a [Value], name: &str, value: &str) -> &'a Value {
    rows.iter().find(|row| row[name] == value).unwrap_or_else(|| panic!("no {value}"))
}

/// Rows of that parent.
pub fn of<'a>(rows: &'a [Value], name: &str, parent: &Value) -> Vec<&'a Value> {
    rows.iter().filter(|row| row[name] == *parent).collect()
}

/// The sandbox's own noon.
pub fn noon() -> DateTime<Utc> {
    "2026-11-18T09:00:00Z".parse().expect("an instant")
}
