use chrono::{DateTime, Utc};
use domain::import::MigrationOptions;
use secrecy::SecretString;
use url::Url;

/// Where an account is and what opens it. `Debug` shows no secret: the key prints as redacted.
#[derive(Debug, Clone)]
pub struct Access {
    /// As [`crate::Connector::normal_url`] gave it.
    pub url: Url,
    /// The vendor-side user the key belongs to.
    pub email: String,
    /// Shown by no log and no error.
    pub api_key: SecretString,
}

/// What a session is to bring. Fixed for the session; a resumed run opens a new session with the same scope.
#[derive(Debug, Clone)]
pub struct Scope {
    /// What a person chose: kinds, branches, range, time zone.
    pub options: MigrationOptions,
    /// Where the source can tell, only what changed since then.
    pub changed_since: Option<DateTime<Utc>>,
    /// The run's own "now": fixed when the run starts, so that a resumed run judges dates alike.
    pub now: DateTime<Utc>,
}

impl Scope {
    /// The scope of a connection test: everything, as of `now`.
    #[must_use]
    pub fn everything(now: DateTime<Utc>) -> Self {
        Self { options: MigrationOptions::default(), changed_since: None, now }
    }
}
