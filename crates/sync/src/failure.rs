//! What a vendor's error means to a person: the stable codes of the API and of a failed run.

use connector::Error;
use serde_json::{Value, json};

/// Why a connection could not be tested.
#[derive(Debug, thiserror::Error)]
pub enum TestError {
    #[error(transparent)]
    Refused(#[from] crm::Error),
    #[error("{code}")]
    Source { code: &'static str, detail: Value },
}

impl From<store::Error> for TestError {
    fn from(error: store::Error) -> Self {
        Self::Refused(error.into())
    }
}

/// The code that names which of address, e-mail and key is wrong, with what the sentence needs. No secret is in it.
#[must_use]
pub fn code_of(error: &Error) -> (&'static str, Value) {
    match error {
        Error::InvalidUrl { reason } => ("validation_failed", json!({ "reason": reason })),
        Error::UrlNotAllowed { reason } => ("url_not_allowed", json!({ "reason": reason })),
        Error::Unreachable { detail } => ("alfacrm_unreachable", json!({ "detail": detail })),
        Error::NotThisVendor { excerpt } => ("alfacrm_not_alfacrm", json!({ "excerpt": excerpt })),
        Error::BadCredentials | Error::AuthRevoked => ("alfacrm_bad_credentials", json!({})),
        Error::Forbidden { what } => ("alfacrm_forbidden", json!({ "what": what })),
        Error::LimitedUntil(wait) | Error::MethodClosed(wait) => ("alfacrm_limited", json!({ "seconds": wait.as_secs() })),
        Error::Temporary { detail } => ("alfacrm_unreachable", json!({ "detail": detail })),
        Error::Unexpected { excerpt } => ("alfacrm_unexpected_answer", json!({ "excerpt": excerpt })),
        Error::Refused { code, reason } => ("alfacrm_refused", json!({ "code": code, "reason": reason })),
        Error::OutcomeUnknown { detail } => ("alfacrm_unreachable", json!({ "detail": detail })),
        Error::Moved { host } => ("alfacrm_not_alfacrm", json!({ "excerpt": host })),
        Error::NotFound => ("alfacrm_unexpected_answer", json!({})),
        Error::BadRequest(what) => ("internal", json!({ "what": what })),
    }
}

/// Why something could not be done with a CRM.
#[derive(Debug, thiserror::Error)]
pub enum VendorError {
    #[error(transparent)]
    Refused(#[from] crm::Error),
    #[error("{code}")]
    Vendor { code: &'static str, detail: Value },
}

impl From<store::Error> for VendorError {
    fn from(error: store::Error) -> Self {
        Self::Refused(error.into())
    }
}

/// What a CRM's error means to the person who connects it. No secret is in it.
#[must_use]
pub fn told(error: &Error) -> VendorError {
    let (code, detail) = match error {
        Error::InvalidUrl { .. } => return crm::Error::field("/baseUrl", "not_an_address").into(),
        Error::UrlNotAllowed { reason } => ("url_not_allowed", json!({ "reason": reason })),
        Error::Unreachable { detail } | Error::Temporary { detail } | Error::OutcomeUnknown { detail } => {
            ("vendor_unreachable", json!({ "detail": detail }))
        }
        Error::NotThisVendor { excerpt } | Error::Unexpected { excerpt } => ("vendor_unexpected_answer", json!({ "excerpt": excerpt })),
        Error::Moved { host } => ("vendor_moved", json!({ "host": host })),
        Error::BadCredentials | Error::AuthRevoked => ("vendor_bad_credentials", json!({})),
        Error::Forbidden { what } => ("vendor_forbidden", json!({ "what": what })),
        Error::LimitedUntil(wait) | Error::MethodClosed(wait) => ("vendor_limited", json!({ "seconds": wait.as_secs() })),
        Error::Refused { code: "code_used", .. } => ("vendor_code_used", json!({})),
        Error::Refused { code: "code_expired", .. } => ("vendor_code_expired", json!({})),
        Error::Refused { code: "redirect_mismatch", .. } => ("vendor_redirect_mismatch", json!({})),
        Error::Refused { code: "unknown_account", .. } => ("vendor_unknown_account", json!({})),
        Error::Refused { code, reason } => ("vendor_refused", json!({ "code": code, "reason": reason })),
        Error::NotFound => ("vendor_unexpected_answer", json!({ "excerpt": "" })),
        Error::BadRequest(what) => ("vendor_refused", json!({ "code": "bad_request", "reason": what })),
    };
    VendorError::Vendor { code, detail }
}
