//! Bitrix24 (Битрикс24): a portal's CRM, tasks and timeline, both ways.
//!
//! The vendor's traps, and the tests that show each of them, are in `NOTES.md` beside this file.

mod address;
mod check;
mod client;
mod comments;
mod descriptor;
mod dictionary;
mod directory;
mod fetch;
mod find;
mod judge;
mod lead_person;
pub mod map;
mod markup;
mod oauth;
mod pace;
mod product_rows;
mod query;
mod read;
mod session;
mod source;
mod webhook;
mod wire;
mod write;

use std::sync::Arc;

use async_trait::async_trait;
use connector::Error;
use connector::account::{AccountAccess, App, Callback, Consent, Grant, HandMade, Renew};
use connector::crm::{CrmConnector, CrmDescriptor, CrmSession, Hint, Webhook, WebhookPlan};
use connector::http::HttpClient;
use domain::clock::{Clock, SystemClock};
use serde_json::json;
use url::Url;

use crate::Replaced;

pub use descriptor::DESCRIPTOR;
pub use dictionary::{Dictionary, Names, Own};

/// The stable name.
pub const VENDOR: &str = "bitrix24";

pub struct Bitrix24 {
    http: HttpClient,
    urls: Replaced,
    clock: Arc<dyn Clock>,
}

impl Bitrix24 {
    /// `urls` stand in for the vendor's own hosts: the portal's root, and the root of the authorisation server or its page `/oauth/token/`.
    #[must_use]
    pub fn new(http: HttpClient, urls: Replaced) -> Self {
        Self { http, urls, clock: Arc::new(SystemClock) }
    }
}

#[async_trait]
impl Renew for Bitrix24 {
    async fn refresh(&self, app: &App, current: &Grant) -> Result<Grant, Error> {
        self.asker().refresh(app, current).await
    }
}

#[async_trait]
impl CrmConnector for Bitrix24 {
    fn descriptor(&self) -> &'static CrmDescriptor {
        &DESCRIPTOR
    }

    fn account_url(&self, typed: &str) -> Result<Url, Error> {
        self.urls.base_url.as_ref().map_or_else(|| address::portal(typed, self.http.guard()), |instead| Ok(instead.clone()))
    }

    fn consent_url(&self, consent: &Consent<'_>) -> Result<Url, Error> {
        oauth::consent_url(consent, &self.urls)
    }

    async fn exchange(&self, app: &App, callback: &Callback) -> Result<Grant, Error> {
        self.asker().exchange(app, callback).await
    }

    fn hand_made(&self, credential: &HandMade) -> Result<Grant, Error> {
        use secrecy::ExposeSecret as _;

        let HandMade::Webhook(typed) = credential else { return Err(Error::BadRequest("no long-lived tokens here".to_owned())) };
        let guard = if self.urls.base_url.is_some() { None } else { Some(self.http.guard()) };
        let (named, access_token) = address::webhook(typed.expose_secret(), guard)?;
        let base_url = self.urls.base_url.clone().unwrap_or(named);
        Ok(Grant { access_token, refresh_token: None, expires_at: None, base_url, account_key: None, keep: json!({}) })
    }

    fn open(&self, access: AccountAccess) -> Box<dyn CrmSession> {
        Box::new(session::Session::new(self.http.clone(), self.placed(access)))
    }

    fn hints(&self, plan: &WebhookPlan, call: &Webhook<'_>) -> Result<Vec<Hint>, Error> {
        webhook::hints(plan, call)
    }

    fn learnt(&self, plan: &WebhookPlan, call: &Webhook<'_>) -> Option<WebhookPlan> {
        webhook::learnt(plan, call)
    }
}

impl Bitrix24 {
    fn asker(&self) -> oauth::Asker<'_> {
        oauth::Asker { http: &self.http, urls: &self.urls, now: self.clock.now() }
    }

    /// The operator's replacement holds for connections made before it was set, too.
    fn placed(&self, mut access: AccountAccess) -> AccountAccess {
        if let Some(instead) = &self.urls.base_url {
            access.base_url = instead.clone();
        }
        access
    }
}
