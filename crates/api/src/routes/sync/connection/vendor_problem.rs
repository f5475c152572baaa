use axum::http::StatusCode;
use sync::VendorError;

use crate::Problem;

/// 422 where the person must correct something, 502 where the other side is at fault. The detail holds no secret: the connector redacts it.
pub fn from_vendor(error: VendorError) -> Problem {
    match error {
        VendorError::Refused(error) => error.into(),
        VendorError::Vendor { code, detail } => {
            let status = match code {
                "vendor_unreachable" | "vendor_limited" | "vendor_unexpected_answer" => StatusCode::BAD_GATEWAY,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            Problem::new(status, code).member("source", detail)
        }
    }
}
