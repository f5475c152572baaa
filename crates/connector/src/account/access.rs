use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use secrecy::SecretString;
use url::Url;

use crate::Error;

/// Which work a request belongs to. A lane further up goes first when the budget is short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// What a person changed a moment ago, on either side.
    Live,
    /// What changed since the last look.
    Incremental,
    /// Everything from the beginning.
    History,
}

impl Lane {
    /// Stable word for rows and logs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Incremental => "incremental",
            Self::History => "history",
        }
    }
}

/// Where tokens come from. The engine renews them, once, however many sessions in however many processes ask.
#[async_trait]
pub trait Tokens: Send + Sync {
    /// The token to send now.
    ///
    /// # Errors
    /// [`Error::AuthRevoked`] when a person must sign in again.
    async fn current(&self) -> Result<SecretString, Error>;

    /// Another than `refused`, which the vendor has just called expired or wrong.
    ///
    /// # Errors
    /// [`Error::AuthRevoked`] when there will be no other until a person signs in again; temporary errors as they come.
    async fn instead_of(&self, refused: &SecretString) -> Result<SecretString, Error>;
}

/// Turns within the vendor's limits, shared by all processes.
#[async_trait]
pub trait Turns: Send + Sync {
    /// Waits until one request may be sent.
    ///
    /// # Errors
    /// [`Error::LimitedUntil`] when the account is closed for longer than it makes sense to wait.
    async fn turn(&self, lane: Lane) -> Result<(), Error>;

    /// The vendor refused because of its limit: nobody asks again before that.
    async fn limited(&self, wait: Duration);
}

/// One request, for the log people read. Never a body, never a secret.
#[derive(Debug, Clone)]
pub struct LoggedCall {
    /// `GET leads`.
    pub label: String,
    /// The id we sent.
    pub request_id: String,
    /// What was answered; `None` when nothing was.
    pub status: Option<u16>,
    /// How long it took.
    pub duration: Duration,
    /// Why it failed, in a stable word.
    pub failure: Option<&'static str>,
}

/// Where requests are noted.
pub trait CallLog: Send + Sync {
    /// Keeps it; must not wait.
    fn note(&self, call: LoggedCall);
}

/// What a session works with.
#[derive(Clone)]
pub struct AccountAccess {
    /// The account's own address, as [`super::Grant::base_url`] gave it.
    pub base_url: Url,
    /// The account's stable key, as [`super::Grant::account_key`] gave it, for vendors whose answers do not repeat it.
    pub account_key: Option<String>,
    /// Account facts the connector returned from [`crate::crm::CrmSession::check`], for instance a currency; empty before the first.
    pub facts: serde_json::Value,
    /// Tokens.
    pub tokens: Arc<dyn Tokens>,
    /// Turns.
    pub turns: Arc<dyn Turns>,
    /// The log.
    pub calls: Arc<dyn CallLog>,
    /// Lane of everything this session sends.
    pub lane: Lane,
}

impl std::fmt::Debug for AccountAccess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountAccess").field("base_url", &self.base_url.as_str()).field("lane", &self.lane).finish_non_exhaustive()
    }
}
