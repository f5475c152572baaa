//! The sandbox as a child that goes when we go: it holds the other end of a pipe, which closes even when we are killed.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::Stdio;
use std::time::Duration;

use serde::Deserialize;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};

use crate::app;
use crate::failure::Failure;

const PROGRAM: &str = "zveno-sandbox";
const START_LIMIT: Duration = Duration::from_secs(20);

/// What the sandbox says about itself.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Places {
    pub root_url: String,
    pub smtp_host: String,
    pub smtp_port: u16,
    pub base_urls: BTreeMap<String, String>,
    pub oauth_urls: BTreeMap<String, String>,
    pub credentials: Credentials,
}

#[derive(Debug, Deserialize)]
pub struct Credentials {
    pub alfacrm: AlfaCrm,
    pub moodle: Moodle,
    pub canvas: Canvas,
    /// CRMs to keep in step with, by vendor.
    #[serde(flatten)]
    pub crms: BTreeMap<String, Crm>,
}

/// A site, and an account that may read all of it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Moodle {
    pub url: String,
    pub token: String,
    pub username: String,
    pub password: String,
}

/// A school, its administrator's token and its developer key.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Canvas {
    pub url: String,
    pub admin_token: String,
    pub client_id: String,
    pub client_secret: String,
}

/// An account of a CRM, and the integration that may ask for it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Crm {
    pub url: String,
    pub client_id: String,
    pub client_secret: String,
    pub long_lived_token: Option<String>,
    pub webhook_url: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AlfaCrm {
    pub url: String,
    pub email: String,
    pub api_key: String,
}

pub struct Sandbox {
    pub places: Places,
    child: Child,
    /// Our end of the pipe. Waiting for the child would close it if it were left inside.
    _held: ChildStdin,
}

impl Sandbox {
    /// `back`: where the vendors' consent pages send people.
    pub async fn start(port: u16, back: &str) -> Result<Self, Failure> {
        let program = std::env::current_exe().map_err(|error| Failure::of("where this program is", &error))?.with_file_name(PROGRAM);
        if !program.is_file() {
            return Err(Failure::new(format!("{} is missing: build it with `cargo build -p sandbox`", program.display())));
        }
        // The sandbox of a killed demo needs a moment to notice; a port that stays taken belongs to somebody else.
        drop(app::listen(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port), "--sandbox-port").await?);
        let mut child = Command::new(&program)
            .args(["--port", &port.to_string(), "--json", "--exit-with-parent", "--redirect-uri", back])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // ^C at the terminal is for us; the sandbox stays until the last request has been answered.
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| Failure::of(&format!("cannot start {}", program.display()), &error))?;
        let mut lines = BufReader::new(child.stdout.take().expect("its output is a pipe")).lines();
        let line = tokio::time::timeout(START_LIMIT, lines.next_line()).await;
        let Ok(Ok(Some(line))) = line else {
            return Err(Failure::new(format!("{} ended before it was ready; its message stands above", program.display())));
        };
        // It must never write into a closed pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let places = serde_json::from_str(&line).map_err(|error| Failure::of("what the sandbox says about itself", &error))?;
        let held = child.stdin.take().expect("its input is a pipe");
        Ok(Self { places, child, _held: held })
    }

    /// Waits until the sandbox is gone by itself.
    pub async fn gone(&mut self) -> String {
        match self.child.wait().await {
            Ok(status) => status.to_string(),
            Err(error) => error.to_string(),
        }
    }

    /// Hosts that stand in for the vendors' own, as `ZVENO_VENDOR_URLS` has them.
    pub fn vendor_urls(&self) -> BTreeMap<String, BTreeMap<String, String>> {
        let crms = self.places.base_urls.iter().filter_map(|(vendor, base)| Some((vendor, base, self.places.oauth_urls.get(vendor)?)));
        let mut urls: BTreeMap<String, BTreeMap<String, String>> = crms
            .map(|(vendor, base, oauth)| (vendor.clone(), [("baseUrl".to_owned(), base.clone()), ("oauthUrl".to_owned(), oauth.clone())].into()))
            .collect();
        // Canvas is spoken to over https alone, so its sandbox has to stand in for it. A Moodle is wherever it is: its sandbox is one more site, beside real ones.
        urls.insert("canvas".to_owned(), [("baseUrl".to_owned(), self.places.credentials.canvas.url.clone())].into());
        urls
    }

    /// What the connection forms offer.
    pub fn crms(&self) -> BTreeMap<String, sync::connection::VendorDemo> {
        let offered = |crm: &Crm| sync::connection::VendorDemo {
            client_id: crm.client_id.clone(),
            client_secret: crm.client_secret.clone(),
            address: crm.url.clone(),
            access_token: crm.long_lived_token.clone(),
            webhook_url: crm.webhook_url.clone(),
        };
        self.places.credentials.crms.iter().map(|(vendor, crm)| (vendor.clone(), offered(crm))).collect()
    }

    /// The same, of learning platforms.
    pub fn lmss(&self) -> BTreeMap<String, sync::lms::connection::LmsDemo> {
        let Credentials { moodle, canvas, .. } = &self.places.credentials;
        let moodle = sync::lms::connection::LmsDemo {
            address: moodle.url.clone(),
            token: Some(moodle.token.clone()),
            username: Some(moodle.username.clone()),
            password: Some(moodle.password.clone()),
            ..Default::default()
        };
        let canvas = sync::lms::connection::LmsDemo {
            address: canvas.url.clone(),
            token: Some(canvas.admin_token.clone()),
            client_id: Some(canvas.client_id.clone()),
            client_secret: Some(canvas.client_secret.clone()),
            ..Default::default()
        };
        [("moodle".to_owned(), moodle), ("canvas".to_owned(), canvas)].into()
    }

    /// `host:port` for the outbound guard.
    pub fn host(&self) -> String {
        self.places.root_url.trim_start_matches("http://").to_owned()
    }
}
