use axum::http::StatusCode;
use sync::TestError;

use crate::Problem;

/// 422 where the person must correct something, 502 where the other side is at fault. The detail holds no secret: the connector redacts it.
pub fn from_source(error: TestError) -> Problem {
    match error {
        TestError::Refused(error) => error.into(),
        TestError::Source { code, detail } => {
            let status = match code {
                "alfacrm_unreachable" | "alfacrm_limited" | "alfacrm_unexpected_answer" => StatusCode::BAD_GATEWAY,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            Problem::new(status, code).member("source", detail)
        }
    }
}
