use async_trait::async_trait;
use chrono::{DateTime, Utc};
use secrecy::SecretString;
use url::Url;

use super::{CalendarEvent, Course, Glance, Grades, Learner, LmsDescriptor, LmsPerson, Outline, ProgressBatch, Roster, Site};
use crate::Error;
use crate::account::{AccountAccess, App, Callback, Consent, Grant, Renew};

/// What a session works with.
#[derive(Debug, Clone)]
pub struct LmsAccess {
    /// Address, tokens, log.
    pub account: AccountAccess,
    /// Requests in flight at a time, at least 1. The session keeps to it however many of its calls run at once.
    pub concurrency: usize,
}

/// A learning platform. Stateless.
#[async_trait]
pub trait LmsConnector: Renew {
    /// The vendor as data.
    fn descriptor(&self) -> &'static LmsDescriptor;

    /// The one spelling of what a person typed as the site's address; no request is made. Where the operator replaced the vendor's hosts (`ZVENO_VENDOR_URLS`),
    /// that replacement, whatever was typed.
    ///
    /// # Errors
    /// [`Error::InvalidUrl`] or [`Error::UrlNotAllowed`].
    fn site_url(&self, typed: &str) -> Result<Url, Error>;

    /// The grant that a token made by hand is; no request is made.
    fn with_token(&self, site: &Url, token: SecretString) -> Grant;

    /// Signs in by name and password. The grant comes with the [`App`] that [`Renew::refresh`] needs to do it again, in the terms of an integration.
    ///
    /// # Errors
    /// [`Error::BadCredentials`]; [`Error::BadRequest`] where there is no such way; [`Error::Refused`] with the platform's code; others as they come.
    async fn sign_in(&self, site: &Url, login: &str, password: &SecretString) -> Result<(App, Grant), Error>;

    /// The page where a person agrees.
    ///
    /// # Errors
    /// [`Error::BadRequest`] where there is no such way.
    fn consent_url(&self, consent: &Consent<'_>, redirect_uri: &str) -> Result<Url, Error>;

    /// Exchanges the code of a call-back, once.
    ///
    /// # Errors
    /// [`Error::BadCredentials`] when the platform refuses the integration's keys, [`Error::Refused`] with `code_used`, `code_expired` or `redirect_mismatch`,
    /// [`Error::BadRequest`] where there is no such way, and others as they come.
    async fn exchange(&self, app: &App, callback: &Callback) -> Result<Grant, Error>;

    /// Begins to work with an account; makes no request.
    fn open(&self, access: LmsAccess) -> Box<dyn LmsSession>;
}

/// Work with one account. Each call waits and repeats as the platform's moods demand, and gives up only then. Calls may run at once. An error is never an empty
/// answer, and an answer never half of one.
#[async_trait]
pub trait LmsSession: Send + Sync {
    /// Does what work will do, only less: each call once, on as little as possible.
    ///
    /// # Errors
    /// Any [`Error`] that leaves nothing to say of abilities.
    async fn check(&self) -> Result<Site, Error>;

    /// All accounts. `None` where they cannot be listed: those in courses come with the rosters then.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn people(&self) -> Result<Option<Vec<LmsPerson>>, Error>;

    /// All courses the token can see.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn courses(&self) -> Result<Vec<Course>, Error>;

    /// Modules and items.
    ///
    /// # Errors
    /// Any [`Error`]; [`Error::NotFound`] when the course went meanwhile.
    async fn outline(&self, course: &Course) -> Result<Outline, Error>;

    /// Who takes part, and in which groups.
    ///
    /// # Errors
    /// Any [`Error`]; [`Error::NotFound`] when the course went meanwhile.
    async fn roster(&self, course: &Course) -> Result<Roster, Error>;

    /// How far those people are in all their courses, at one request a person or less. `None` where the platform has nothing so cheap, or where the rosters'
    /// marks say as much. Courses may be left out; nothing is said of them then.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn glance(&self, _people: &[String]) -> Result<Option<Vec<Glance>>, Error> {
        Ok(None)
    }

    /// Progress of those learners.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn progress(&self, course: &Course, learners: &[Learner]) -> Result<ProgressBatch, Error>;

    /// Scores of those on the roster: where the platform can tell and `since` is given, only those changed then or later. The engine leaves room for clocks that
    /// differ. Without `since` everybody's, also where that costs a request for some.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn grades(&self, course: &Course, roster: &Roster, since: Option<DateTime<Utc>>) -> Result<Grades, Error>;

    /// What stands in the calendars of those courses and of those groups, and is not over at `from`.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn events(&self, courses: &[String], groups: &[String], from: DateTime<Utc>) -> Result<Vec<CalendarEvent>, Error>;

    /// The platform's own clock, as of its first answer to this session: what [`Self::grades`] is asked by the next time.
    fn vendor_time(&self) -> Option<DateTime<Utc>> {
        None
    }
}
