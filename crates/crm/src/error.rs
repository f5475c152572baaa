//! The one error of use cases: what the caller did wrong, each with a stable code, and what broke underneath.

use std::time::Duration;

use domain::feature::Feature;
use domain::permissions::Permission;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such record in the caller's organisation; another organisation's record is the same to them.
    #[error("not found")]
    NotFound,
    #[error("needs {}", .permission.key())]
    Forbidden { permission: Permission },
    /// The organisation has switched this part off, or it is not the caller's turn yet.
    #[error("{} is off", .feature.key())]
    FeatureOff { feature: Feature },
    /// The caller may not do this, for a reason that is not one missing permission.
    #[error("refused: {0}")]
    Denied(&'static str),
    #[error("not signed in: {0}")]
    Unauthenticated(&'static str),
    #[error("invalid input")]
    Invalid(Vec<FieldError>),
    #[error("conflict: {code}")]
    Conflict { code: &'static str },
    /// Well formed, but cannot be done as asked.
    #[error("cannot be done: {0}")]
    Unprocessable(&'static str),
    /// It was there once and is not kept any longer.
    #[error("gone: {0}")]
    Gone(&'static str),
    /// The record is at another version than the caller has seen.
    #[error("the record is at version {current}")]
    PreconditionFailed { current: i64 },
    /// The record holds deals that have to go somewhere first.
    #[error("holds {deals} deals")]
    Holds { code: &'static str, deals: i64 },
    #[error("too many attempts")]
    RateLimited { retry_after: Duration },
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A part of the program failed in a way no caller can mend.
    #[error("{what}")]
    Internal {
        what: &'static str,
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Error {
    pub fn internal(what: &'static str, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal { what, source: source.into() }
    }

    /// One field is wrong.
    #[must_use]
    pub fn field(pointer: &str, code: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(pointer, code)])
    }
}

/// What is wrong with one field: `pointer` is a JSON pointer into the request, `code` names the sentence in the message catalogue, `params` fill it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    pub pointer: String,
    pub code: &'static str,
    pub params: Vec<(&'static str, String)>,
}

impl FieldError {
    #[must_use]
    pub fn new(pointer: &str, code: &'static str) -> Self {
        Self { pointer: pointer.to_owned(), code, params: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }
}
