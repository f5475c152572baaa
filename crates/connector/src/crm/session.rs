use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::sync::{Fields, Kind};
use serde_json::Value;
use url::Url;
use uuid::Uuid;

use super::{Change, CrmAccount, CrmDescriptor, Directory, Hint, RemoteRecord, Webhook, WebhookPlan, Written};
use crate::Error;
use crate::account::{AccountAccess, App, Callback, Consent, Grant, HandMade, Renew};

/// A CRM. Stateless.
#[async_trait]
pub trait CrmConnector: Renew {
    /// The vendor as data.
    fn descriptor(&self) -> &'static CrmDescriptor;

    /// The one spelling of what a person typed as the account's address (a bare name, a host, a whole address); no request is made. Where the operator replaced
    /// the vendor's hosts (`ZVENO_VENDOR_URLS`), that replacement, whatever was typed.
    ///
    /// # Errors
    /// [`Error::InvalidUrl`] or [`Error::UrlNotAllowed`].
    fn account_url(&self, typed: &str) -> Result<Url, Error>;

    /// The page where a person agrees.
    ///
    /// # Errors
    /// [`Error::InvalidUrl`] when the vendor needs the account's address and has none.
    fn consent_url(&self, consent: &Consent<'_>) -> Result<Url, Error>;

    /// Exchanges the code of a call-back, once.
    ///
    /// # Errors
    /// [`Error::BadCredentials`] when the vendor refuses the integration's keys, [`Error::Refused`] with `code_used`, `code_expired`, `redirect_mismatch` or
    /// `unknown_account`, and others as they come.
    async fn exchange(&self, app: &App, callback: &Callback) -> Result<Grant, Error>;

    /// The grant that a credential made by hand is: no request is made, and whether it is worth anything shows the first. The secret part of an address
    /// becomes the access token, so that [`Grant::base_url`] is no secret.
    ///
    /// # Errors
    /// [`Error::InvalidUrl`] or [`Error::UrlNotAllowed`]; [`Error::BadRequest`] for a way to sign in that the descriptor does not name.
    fn hand_made(&self, credential: &HandMade) -> Result<Grant, Error>;

    /// Begins to work with an account; makes no request.
    fn open(&self, access: AccountAccess) -> Box<dyn CrmSession>;

    /// What a webhook that reached our address says to look at again. Checks that it is for `plan`'s account, as far as the vendor lets one.
    ///
    /// # Errors
    /// [`Error::BadCredentials`] when it is not from this account, [`Error::Unexpected`] when it cannot be read.
    fn hints(&self, plan: &WebhookPlan, webhook: &Webhook<'_>) -> Result<Vec<Hint>, Error>;

    /// The plan to be kept from now on, when a call that [`Self::hints`] accepts tells something that is not known before the first call, such as a secret that
    /// later calls are checked by.
    fn learnt(&self, _plan: &WebhookPlan, _webhook: &Webhook<'_>) -> Option<WebhookPlan> {
        None
    }
}

/// Codes of [`Error::Refused`] by which a vendor says that it has no place for such a record at all: nobody is bothered with it. A communication of a kind it
/// cannot take from outside; one on nothing.
pub const NO_PLACE: [&str; 2] = ["only_notes", "without_owner"];

/// What is read page by page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Records of a kind.
    Records(Kind),
    /// Ids of what was deleted, of all kinds: [`RemoteRecord::is_deleted`] and no fields. Only where a kind's are [`super::Deletions::Listed`].
    Deletions,
    /// Only ids of a kind, as cheaply as the vendor can: for the drift audit.
    Ids(Kind),
}

/// One page.
#[derive(Debug, Default)]
pub struct CrmPage {
    /// In an order that lets a later page only repeat records, never skip them.
    pub records: Vec<RemoteRecord>,
    /// Opaque, saved with the page; `None` on the last page. Any later session can go on from it.
    pub next: Option<Value>,
    /// How many there are, where the vendor tells.
    pub total: Option<u64>,
}

/// What a create whose outcome is unknown is looked for by.
#[derive(Debug, Clone)]
pub struct Sought<'a> {
    /// Which kind.
    pub kind: Kind,
    /// Zveno's id that went along with the create.
    pub local_id: Uuid,
    /// What was sent.
    pub fields: &'a Fields,
    /// When it was sent, at the earliest. Vendors' clocks differ: allow a few minutes.
    pub since: DateTime<Utc>,
}

/// Work with one account. Each call takes turns and tokens by itself, waits and repeats reads as the vendor's moods demand, and gives up only then.
#[async_trait]
pub trait CrmSession: Send + Sync {
    /// Does what work will do, only less.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn check(&self) -> Result<CrmAccount, Error>;

    /// People, pipelines, reasons, own fields.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn directory(&self) -> Result<Directory, Error>;

    /// One page: everything, or what was changed at `since` or later.
    ///
    /// # Errors
    /// Any [`Error`]. An error is never an empty page.
    async fn read(&self, stream: Stream, since: Option<DateTime<Utc>>, cursor: Option<&Value>) -> Result<CrmPage, Error>;

    /// Those records as they are now, in any number and order. What is not among the answers does not exist, or not for this user.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn fetch(&self, kind: Kind, ids: &[String]) -> Result<Vec<RemoteRecord>, Error>;

    /// Makes changes of one kind, at most [`super::KindDescriptor::batch`], each once; the answers stand in the order of the changes. [`Error::OutcomeUnknown`]
    /// where the vendor may or may not have done it: the engine then looks before it asks again.
    async fn write(&self, changes: &[Change]) -> Vec<Result<Written, Error>>;

    /// What a create made, if it did: one record where it carries our id; all that are the same in what was sent where it carries none, since two creates may be
    /// alike, and the caller knows which of them are taken. Must see what was written a moment ago, so it asks no search index that lags behind.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn find(&self, sought: &Sought<'_>) -> Result<Vec<RemoteRecord>, Error>;

    /// Makes the vendor call `url` when something changes. Doing it twice is as doing it once. The plan is kept by the engine.
    ///
    /// # Errors
    /// [`Error::Refused`] with `webhooks_unavailable` when plan or credential do not allow it: then there is polling.
    async fn subscribe(&self, url: &Url) -> Result<WebhookPlan, Error>;

    /// Takes that back.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn unsubscribe(&self, plan: &WebhookPlan) -> Result<(), Error>;
}
