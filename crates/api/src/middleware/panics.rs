//! A panic is a defect: it is logged, and its request gets the answer of any inner failure.

use std::any::Any;

use axum::body::Body;
use axum::http::Response;
use axum::response::IntoResponse;

use crate::Problem;

pub fn answer(panic: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("panic");
    tracing::error!(panic = text, "a handler panicked");
    Problem::internal().into_response()
}
