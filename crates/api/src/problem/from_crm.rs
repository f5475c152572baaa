//! From a use case's error to a problem. What nobody can mend is logged here, once, and told without its cause.

use axum::http::StatusCode;
use crm::Error;

use super::Problem;

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::not_found(),
            Error::Forbidden { permission } => {
                Self::new(StatusCode::FORBIDDEN, "forbidden").with("permission", permission.key()).member("permission", permission.key())
            }
            Error::FeatureOff { feature } => Self::new(StatusCode::FORBIDDEN, "feature_off").member("feature", feature.key()),
            Error::Denied(code) => Self::new(StatusCode::FORBIDDEN, code),
            Error::Unauthenticated(code) => Self::unauthenticated(code),
            Error::Invalid(errors) => Self::invalid(errors),
            Error::Conflict { code } => Self::new(StatusCode::CONFLICT, code),
            Error::Unprocessable(code) => Self::new(StatusCode::UNPROCESSABLE_ENTITY, code),
            Error::Gone(code) => Self::new(StatusCode::GONE, code),
            Error::PreconditionFailed { current } => Self::new(StatusCode::PRECONDITION_FAILED, "changed_meanwhile").member("version", current),
            Error::Holds { code, deals } => Self::new(StatusCode::CONFLICT, code).with("deals", deals).member("deals", deals),
            Error::RateLimited { retry_after } => Self::rate_limited(retry_after),
            Error::Store(error) => error.into(),
            Error::Internal { what, source } => {
                tracing::error!(error = %source, "{what}");
                Self::internal()
            }
        }
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        if error.is_transient() {
            tracing::warn!(cause, "database is away: {error}");
            return Self::new(StatusCode::SERVICE_UNAVAILABLE, "database_unavailable");
        }
        tracing::error!(cause, "database: {error}");
        Self::internal()
    }
}

impl Problem {
    /// Something broke. The reason is in the log under the request's id, and nowhere else.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
    }
}
