use std::time::Duration;

/// What can go wrong between us and a vendor. Few, because the engine decides by them what follows. No text of an error holds a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// What was typed is no address of an account.
    #[error("not an address of an account: {reason}")]
    InvalidUrl {
        /// Which rule it breaks, as a stable word.
        reason: &'static str,
    },
    /// The address leads where outbound requests may not go.
    #[error("the address is not allowed: {reason}")]
    UrlNotAllowed {
        /// Which rule it breaks, as a stable word.
        reason: &'static str,
    },
    /// No answer came: name, connection, TLS or time-out.
    #[error("unreachable: {detail}")]
    Unreachable {
        /// What the network said.
        detail: String,
    },
    /// Something answered, but not this vendor.
    #[error("the answer is not this vendor's: {excerpt}")]
    NotThisVendor {
        /// The beginning of the answer, redacted.
        excerpt: String,
    },
    /// The vendor refuses the e-mail and key.
    #[error("the e-mail or the API key is wrong")]
    BadCredentials,
    /// Access that worked in this session does not any more.
    #[error("access was revoked")]
    AuthRevoked,
    /// The user may not do this.
    #[error("no permission: {what}")]
    Forbidden {
        /// The permission that is missing, as the vendor names it.
        what: String,
    },
    /// Too many requests, also after waiting.
    #[error("limited by the vendor for {} ms", .0.as_millis())]
    LimitedUntil(
        /// How long to leave it alone.
        Duration,
    ),
    /// One of the vendor's methods has worked for too long and is closed; the others work.
    #[error("one method is closed by the vendor for {} ms", .0.as_millis())]
    MethodClosed(
        /// How long to leave it alone.
        Duration,
    ),
    /// The vendor's trouble, which passes; repeated already as often as is sensible.
    #[error("temporary failure: {detail}")]
    Temporary {
        /// What happened, last.
        detail: String,
    },
    /// An answer that cannot be understood, also after repeating the question.
    #[error("unexpected answer: {excerpt}")]
    Unexpected {
        /// The beginning of the answer, redacted.
        excerpt: String,
    },
    /// The vendor, or the account's set-up, refuses what is asked.
    #[error("refused: {code}: {reason}")]
    Refused {
        /// Stable code, translated by the interface.
        code: &'static str,
        /// What the vendor said.
        reason: String,
    },
    /// A write was sent and no answer came, or none that tells: it may have been done or not. Look before asking again.
    #[error("outcome unknown: {detail}")]
    OutcomeUnknown {
        /// What happened instead of an answer.
        detail: String,
    },
    /// The record is not there, or not for this user.
    #[error("no such record")]
    NotFound,
    /// The account lives at another host now.
    #[error("moved to {host}")]
    Moved {
        /// The new host; a claim, to be checked.
        host: String,
    },
    /// A cursor, stream or parent that this connector does not know.
    #[error("bad request: {0}")]
    BadRequest(
        /// What is wrong with it.
        String,
    ),
}

impl Error {
    /// Whether the same question may succeed later without anybody changing anything.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::Unreachable { .. } | Self::LimitedUntil(_) | Self::MethodClosed(_) | Self::Temporary { .. } | Self::Unexpected { .. })
    }

    /// Stable word for rows, logs and the interface's texts.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidUrl { .. } => "invalid_url",
            Self::UrlNotAllowed { .. } => "url_not_allowed",
            Self::Unreachable { .. } => "unreachable",
            Self::NotThisVendor { .. } => "not_this_vendor",
            Self::BadCredentials => "bad_credentials",
            Self::AuthRevoked => "auth_revoked",
            Self::Forbidden { .. } => "forbidden",
            Self::LimitedUntil(_) => "limited",
            Self::MethodClosed(_) => "method_closed",
            Self::Temporary { .. } => "temporary",
            Self::Unexpected { .. } => "unexpected",
            Self::Refused { code, .. } => code,
            Self::OutcomeUnknown { .. } => "outcome_unknown",
            Self::NotFound => "not_found",
            Self::Moved { .. } => "moved",
            Self::BadRequest(_) => "bad_request",
        }
    }
}
