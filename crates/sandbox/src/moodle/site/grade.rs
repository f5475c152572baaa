//! A grade.

use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grade {
    pub raw: f64,
    pub time: i64,
    pub feedback: String,
}

/// Two digits after the point, as grades are kept.
pub fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
