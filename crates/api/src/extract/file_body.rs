//! A file as the body of a request, whatever type it says it has: browsers name CSV in half a dozen ways.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;

use crate::{AppState, Problem};

pub struct FileBody(pub Bytes);

impl FromRequest<AppState> for FileBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Problem> {
        Bytes::from_request(request, state).await.map(Self).map_err(|rejection| {
            if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Problem::too_large(sync::sheet::MOST_BYTES)
            } else {
                Problem::new(StatusCode::BAD_REQUEST, "body_unreadable")
            }
        })
    }
}
