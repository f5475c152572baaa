//! amoCRM and Kommo, API v4: both ways.
//!
//! The vendor's traps, what it cannot hold, and the tests that show each of them are in `NOTES.md` beside this file.

mod address;
mod answer;
mod check;
mod client;
mod deletions;
mod descriptor;
mod directory;
mod facts;
mod fetch;
mod fields;
mod find;
mod incoming;
mod links;
mod lists;
mod map;
mod marker;
mod oauth;
mod read;
mod session;
mod webhook;
mod write;

use std::sync::Arc;

use async_trait::async_trait;
use connector::Error;
use connector::account::{AccountAccess, App, Callback, Consent, Grant, HandMade, Renew};
use connector::crm::{CrmConnector, CrmDescriptor, CrmSession, Hint, Webhook, WebhookPlan};
use connector::http::HttpClient;
use domain::clock::{Clock, SystemClock};
use url::Url;

use crate::Replaced;

pub use descriptor::DESCRIPTOR;

/// The connector; made once, by the binary.
pub struct AmoCrm {
    http: HttpClient,
    hosts: address::Hosts,
    shelf: Arc<facts::Shelf>,
    clock: Arc<dyn Clock>,
}

impl AmoCrm {
    /// With what the operator put in the place of the vendor's hosts.
    #[must_use]
    pub fn new(http: HttpClient, urls: Replaced) -> Self {
        Self { http, hosts: address::Hosts::new(urls), shelf: Arc::default(), clock: Arc::new(SystemClock) }
    }

    /// With another clock than the machine's.
    #[must_use]
    pub fn with_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }
}

#[async_trait]
impl Renew for AmoCrm {
    async fn refresh(&self, app: &App, current: &Grant) -> Result<Grant, Error> {
        oauth::refresh(&self.http, &self.hosts, app, current, self.clock.now()).await
    }
}

#[async_trait]
impl CrmConnector for AmoCrm {
    fn descriptor(&self) -> &'static CrmDescriptor {
        &DESCRIPTOR
    }

    fn account_url(&self, typed: &str) -> Result<Url, Error> {
        self.hosts.typed(typed, self.http.guard())
    }

    fn consent_url(&self, consent: &Consent<'_>) -> Result<Url, Error> {
        oauth::consent_url(&self.hosts, consent)
    }

    async fn exchange(&self, app: &App, callback: &Callback) -> Result<Grant, Error> {
        oauth::exchange(&self.http, &self.hosts, app, callback, self.clock.now()).await
    }

    fn hand_made(&self, credential: &HandMade) -> Result<Grant, Error> {
        oauth::hand_made(&self.hosts, credential)
    }

    fn open(&self, access: AccountAccess) -> Box<dyn CrmSession> {
        let client = client::Client::new(self.http.clone(), access, self.hosts.clone(), self.clock.clone());
        Box::new(session::AmoSession::new(client, self.shelf.clone()))
    }

    fn hints(&self, plan: &WebhookPlan, webhook: &Webhook<'_>) -> Result<Vec<Hint>, Error> {
        webhook::hints(plan, webhook)
    }
}
