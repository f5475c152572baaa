//! Moodle: a site's people, courses, progress and grades, read through its web services.
//!
//! The vendor's traps, and the tests that show each of them, are in `NOTES.md` beside this file.

mod address;
mod bundle;
mod check;
mod client;
mod course_completion;
mod courses;
mod descriptor;
mod events;
mod form;
mod glance;
mod grades;
mod judge;
mod line;
mod outline;
mod people;
mod post;
mod progress;
mod rights;
mod roster;
mod session;
mod sign_in;
mod site_info;
mod text;
mod wire;

use async_trait::async_trait;
use connector::Error;
use connector::account::{App, Callback, Consent, Grant, Renew};
use connector::http::HttpClient;
use connector::lms::{LmsAccess, LmsConnector, LmsDescriptor, LmsSession};
use secrecy::SecretString;
use url::Url;

use crate::Replaced;

pub use descriptor::DESCRIPTOR;

/// The stable name.
pub const VENDOR: &str = "moodle";

pub struct Moodle {
    http: HttpClient,
    instead: Replaced,
}

impl Moodle {
    /// `instead` stands in for the root of the site, whichever a person names; there is no sign-in elsewhere.
    #[must_use]
    pub fn new(http: HttpClient, instead: Replaced) -> Self {
        Self { http, instead }
    }

    fn asker(&self) -> sign_in::Asker<'_> {
        sign_in::Asker { http: &self.http }
    }

    /// The operator's replacement holds for connections made before it was set, too.
    fn place(&self, named: &Url) -> Url {
        self.instead.base_url.as_ref().unwrap_or(named).clone()
    }
}

#[async_trait]
impl Renew for Moodle {
    async fn refresh(&self, app: &App, current: &Grant) -> Result<Grant, Error> {
        let current = Grant { base_url: self.place(&current.base_url), ..current.clone() };
        self.asker().refresh(app, &current).await
    }
}

#[async_trait]
impl LmsConnector for Moodle {
    fn descriptor(&self) -> &'static LmsDescriptor {
        &DESCRIPTOR
    }

    fn site_url(&self, typed: &str) -> Result<Url, Error> {
        self.instead.base_url.as_ref().map_or_else(|| address::site(typed, self.http.guard()), |instead| Ok(instead.clone()))
    }

    fn with_token(&self, site: &Url, token: SecretString) -> Grant {
        sign_in::grant(site, token)
    }

    async fn sign_in(&self, site: &Url, login: &str, password: &SecretString) -> Result<(App, Grant), Error> {
        self.asker().sign_in(&self.place(site), login, password).await
    }

    fn consent_url(&self, _: &Consent<'_>, _: &str) -> Result<Url, Error> {
        Err(no_consent())
    }

    async fn exchange(&self, _: &App, _: &Callback) -> Result<Grant, Error> {
        Err(no_consent())
    }

    fn open(&self, mut access: LmsAccess) -> Box<dyn LmsSession> {
        access.account.base_url = self.place(&access.account.base_url);
        Box::new(session::Session::new(self.http.clone(), access))
    }
}

fn no_consent() -> Error {
    Error::BadRequest("nobody is asked for consent here".to_owned())
}
