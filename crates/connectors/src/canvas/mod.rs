//! Canvas: people, courses, progress and grades of a learning platform, read only.
//!
//! The vendor's traps, and the tests that show each of them, are in `NOTES.md` beside this file.

mod address;
mod check;
mod client;
mod courses;
mod descriptor;
mod endpoint;
mod enrolment;
mod events;
mod grades;
mod judge;
mod mark;
mod modules;
mod oauth;
mod outline;
mod paging;
mod people;
mod places;
mod progress;
mod quota;
mod reach;
mod roster;
mod session;
mod wire;

use std::sync::Arc;

use async_trait::async_trait;
use connector::Error;
use connector::account::{App, Callback, Consent, Grant, Renew};
use connector::http::HttpClient;
use connector::lms::{LmsAccess, LmsConnector, LmsDescriptor, LmsSession};
use domain::clock::{Clock, SystemClock};
use secrecy::SecretString;
use serde_json::json;
use url::Url;

use crate::Replaced;

pub use descriptor::DESCRIPTOR;

/// The stable name.
pub const VENDOR: &str = "canvas";

/// The connector; made once, by the binary.
pub struct Canvas {
    http: HttpClient,
    urls: Replaced,
    clock: Arc<dyn Clock>,
}

impl Canvas {
    /// `urls` stand in for the site: its root, and the root of its sign-in where that is elsewhere.
    #[must_use]
    pub fn new(http: HttpClient, urls: Replaced) -> Self {
        Self { http, urls, clock: Arc::new(SystemClock) }
    }

    /// With another clock than the machine's.
    #[must_use]
    pub fn with_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    fn asker(&self) -> oauth::Asker<'_> {
        oauth::Asker { http: &self.http, urls: &self.urls, now: self.clock.now() }
    }
}

#[async_trait]
impl Renew for Canvas {
    async fn refresh(&self, app: &App, current: &Grant) -> Result<Grant, Error> {
        self.asker().refresh(app, current).await
    }
}

#[async_trait]
impl LmsConnector for Canvas {
    fn descriptor(&self) -> &'static LmsDescriptor {
        &DESCRIPTOR
    }

    fn site_url(&self, typed: &str) -> Result<Url, Error> {
        self.urls.base_url.as_ref().map_or_else(|| address::site(typed, self.http.guard()), |instead| Ok(instead.clone()))
    }

    fn with_token(&self, site: &Url, token: SecretString) -> Grant {
        let base_url = self.urls.base_url.as_ref().unwrap_or(site).clone();
        Grant { access_token: token, refresh_token: None, expires_at: None, base_url, account_key: None, keep: json!({}) }
    }

    async fn sign_in(&self, _: &Url, _: &str, _: &SecretString) -> Result<(App, Grant), Error> {
        Err(Error::BadRequest("no signing in by password here".to_owned()))
    }

    fn consent_url(&self, consent: &Consent<'_>, redirect_uri: &str) -> Result<Url, Error> {
        oauth::consent_url(consent, redirect_uri, &self.urls)
    }

    async fn exchange(&self, app: &App, callback: &Callback) -> Result<Grant, Error> {
        self.asker().exchange(app, callback).await
    }

    fn open(&self, mut access: LmsAccess) -> Box<dyn LmsSession> {
        // The operator's replacement holds for connections made before it was set, too.
        if let Some(instead) = &self.urls.base_url {
            access.account.base_url = instead.clone();
        }
        Box::new(session::Session::new(self.http.clone(), access))
    }
}
