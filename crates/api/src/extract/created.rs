use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use uuid::Uuid;

use super::Versioned;

/// A record that was made: 201 with its `Location` and its version as `ETag`.
pub struct Created<T> {
    /// The collection's path.
    pub at: &'static str,
    pub id: Uuid,
    pub version: i64,
    pub record: T,
}

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        let location = format!("{}/{}", self.at, self.id);
        (StatusCode::CREATED, [(header::LOCATION, location)], Versioned(self.version, self.record)).into_response()
    }
}
