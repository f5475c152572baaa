//! The vendor's values, read tolerantly: ids are numbers or strings, fields may be absent, and what is of another type says nothing.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::Value;

/// Text or a number as text; nothing when empty.
pub fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// One line of plain text.
pub fn line(value: &Value) -> Option<String> {
    text(value).map(|text| domain::text::line(&text)).filter(|line| !line.is_empty())
}

/// A finite number.
pub fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
    .filter(|number| number.is_finite())
}

pub fn instant(value: &Value) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(value.as_str()?.trim()).ok().map(|at| at.to_utc())
}

/// As the vendor is told.
pub fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

pub fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Only what says that it is not published is not: other callers than managers are not told.
pub fn is_published(row: &Value) -> bool {
    row["published"].as_bool().unwrap_or_else(|| row["workflow_state"] != "unpublished")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_read_whatever_their_type() {
        assert_eq!(text(&json!(184_670_000_000_012_345_u64)).as_deref(), Some("184670000000012345"));
        assert_eq!(text(&json!("18467~12345")).as_deref(), Some("18467~12345"));
        for empty in [json!(null), json!(" "), json!({}), json!([]), json!(true)] {
            assert_eq!((text(&empty), line(&empty), number(&empty), instant(&empty)), (None, None, None, None), "{empty}");
        }
        assert_eq!((number(&json!(8)), number(&json!("8.5")), number(&json!("NaN"))), (Some(8.0), Some(8.5), None));
        for at in ["2026-11-16T17:00:00Z", "2026-11-16T20:00:00+03:00", "2026-11-16T17:00:00.000Z"] {
            assert_eq!(instant(&json!(at)).map(written).as_deref(), Some("2026-11-16T17:00:00Z"));
        }
        for odd in ["2026-11-16", "soon", "0000-00-00T00:00:00Z"] {
            assert_eq!(instant(&json!(odd)), None, "{odd}");
        }
        for (row, expected) in [
            (json!({}), true),
            (json!({ "published": false }), false),
            (json!({ "workflow_state": "unpublished" }), false),
            (json!({ "workflow_state": "active" }), true),
        ] {
            assert_eq!(is_published(&row), expected, "{row}");
        }
    }
}
