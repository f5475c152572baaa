use ::sync::VendorError;
use axum::http::StatusCode;

use crate::Problem;

/// 422 where the person must correct something, 502 where the other side is at fault. The words are those of learning platforms: what a CRM calls an integration
/// is a token or a developer key there.
pub fn from_platform(error: VendorError) -> Problem {
    match error {
        VendorError::Refused(error) => error.into(),
        VendorError::Vendor { code, detail } => {
            let (status, code) = match code {
                "vendor_unreachable" => (StatusCode::BAD_GATEWAY, "lms_unreachable"),
                "vendor_limited" => (StatusCode::BAD_GATEWAY, "lms_limited"),
                "vendor_unexpected_answer" => (StatusCode::BAD_GATEWAY, "lms_unexpected_answer"),
                "vendor_bad_credentials" => (StatusCode::UNPROCESSABLE_ENTITY, "lms_bad_credentials"),
                "vendor_forbidden" => (StatusCode::UNPROCESSABLE_ENTITY, "lms_forbidden"),
                "vendor_moved" => (StatusCode::UNPROCESSABLE_ENTITY, "lms_moved"),
                "lms_rights_missing" | "url_not_allowed" => (StatusCode::UNPROCESSABLE_ENTITY, code),
                _ => (StatusCode::UNPROCESSABLE_ENTITY, "lms_refused"),
            };
            Problem::new(status, code).member("source", detail)
        }
    }
}
