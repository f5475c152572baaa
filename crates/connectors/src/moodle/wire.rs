//! The vendor's values, read tolerantly: what a caller may not see is absent, flags are numbers or booleans, numbers are sometimes texts.

use chrono::{DateTime, Utc};
use connector::Error;
use serde_json::Value;

use super::text;

static NOTHING: Value = Value::Null;

/// A field of a row; null when it is not there.
pub fn get<'a>(row: &'a Value, name: &str) -> &'a Value {
    row.get(name).unwrap_or(&NOTHING)
}

/// Rows of an answer that is a list.
pub fn list<'a>(answer: &'a Value, function: &str) -> Result<&'a [Value], Error> {
    answer.as_array().map(Vec::as_slice).ok_or_else(|| strange(function, "no list"))
}

/// Rows of a list inside an answer.
pub fn list_in<'a>(answer: &'a Value, name: &str, function: &str) -> Result<&'a [Value], Error> {
    list(get(answer, name), function)
}

/// Rows that may be missing altogether.
pub fn rows(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Text or a number as text, as it stands; nothing when empty.
pub fn raw(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// What people typed and the site sends as it is, in one line: names of people, e-mails, numbers of other systems.
pub fn typed(value: &Value) -> Option<String> {
    raw(value).map(|text| domain::text::line(&text)).filter(|line| !line.is_empty())
}

/// A name that the site formatted: with entities resolved.
pub fn name(value: &Value) -> String {
    raw(value).map(|name| text::name(&name)).unwrap_or_default()
}

/// A number that names a row; zero and below are nobody.
pub fn id(value: &Value) -> Option<String> {
    whole(value).filter(|id| *id > 0).map(|id| id.to_string())
}

/// The id without which a row means nothing.
pub fn own_id(row: &Value, name: &str, function: &str) -> Result<String, Error> {
    id(get(row, name)).ok_or_else(|| strange(function, &format!("a row without {name}")))
}

pub fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

pub fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        // `*formatted` fields have decimal commas and signs; they do not parse, and are not meant to.
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
    .filter(|number| number.is_finite())
}

pub fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        _ => whole(value).map(|number| number != 0),
    }
}

/// Unix seconds, where 0 is never; what no calendar knows is never, too.
pub fn instant(value: &Value) -> Option<DateTime<Utc>> {
    whole(value).filter(|seconds| *seconds > 0).and_then(|seconds| DateTime::from_timestamp(seconds, 0))
}

/// An answer that is well-formed and yet not what the function gives.
pub fn strange(function: &str, what: &str) -> Error {
    Error::Unexpected { excerpt: format!("{function}: {what}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn absent_and_empty_are_nothing() {
        for empty in [json!(null), json!(""), json!(" "), json!([]), json!({}), json!(false)] {
            assert_eq!((raw(&empty), typed(&empty), id(&empty), instant(&empty), number(&empty)), (None, None, None, None, None), "{empty}");
        }
        assert_eq!((id(&json!(0)), id(&json!(-1)), id(&json!(7)), id(&json!("7"))), (None, None, Some("7".into()), Some("7".into())));
        assert_eq!((flag(&json!(1)), flag(&json!("0")), flag(&json!(true)), flag(&json!(null))), (Some(true), Some(false), Some(true), None));
    }

    #[test]
    fn times_are_unix_seconds_and_zero_is_never() {
        assert_eq!(instant(&json!(1_795_188_713)).map(|at| at.to_rfc3339()).as_deref(), Some("2026-11-20T15:31:53+00:00"));
        for odd in [json!(0), json!("0"), json!(-5), json!(i64::MAX), json!(u64::MAX), json!(1e300), json!("soon")] {
            assert_eq!(instant(&odd), None, "{odd}");
        }
    }

    #[test]
    fn formatted_numbers_are_no_numbers() {
        assert_eq!((number(&json!(6.8)), number(&json!(89)), number(&json!("80.00000"))), (Some(6.8), Some(89.0), Some(80.0)));
        for odd in ["80,00", "80,00 %", "-", "NaN", "inf"] {
            assert_eq!(number(&json!(odd)), None, "{odd}");
        }
    }
}
