//! How the control interface says that a call makes no sense.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::simulated::Refusal;

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.status, Json(json!({ "error": self.text }))).into_response()
    }
}
