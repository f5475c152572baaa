//! The vendor's values, read tolerantly: PHP prints an empty map as a list, nothing as `false`, `""` or null, and numbers as it likes.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Number, Value};

static NOTHING: Value = Value::Null;

/// A field of an object; null when it is not there, or when there is no object.
pub fn get<'a>(row: &'a Value, name: &str) -> &'a Value {
    row.get(name).unwrap_or(&NOTHING)
}

/// The same of a record's fields.
pub fn get_field<'a>(fields: &'a Map<String, Value>, name: &str) -> &'a Value {
    fields.get(name).unwrap_or(&NOTHING)
}

/// Text or a number as text; nothing when empty.
pub fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// An id: zero is nobody.
pub fn id(value: &Value) -> Option<String> {
    text(value).filter(|id| id != "0")
}

/// An id by which rows are counted.
pub fn number(value: &Value) -> Option<u64> {
    text(value)?.parse().ok()
}

/// Rows of a list, or of a map whose keys have gaps.
pub fn rows(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(rows) => rows.iter().collect(),
        Value::Object(map) => map.values().collect(),
        _ => Vec::new(),
    }
}

/// `Y`, `1`, `true`.
pub fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => number.as_i64().map(|number| number != 0),
        Value::String(text) => match text.trim() {
            "Y" | "y" | "1" | "true" => Some(true),
            "N" | "n" | "0" | "false" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// An instant with the server's offset.
pub fn instant(value: &Value) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(value.as_str()?.trim()).ok().map(|at| at.to_utc())
}

/// The same in the one form in which it crosses.
pub fn instant_value(value: &Value) -> Value {
    instant(value).map_or(Value::Null, |at| Value::String(written(at)))
}

/// As it crosses, and as the vendor is told: in UTC, to the second, since it keeps no more.
pub fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Ours as the vendor reads it.
pub fn instant_out(value: &Value) -> Option<String> {
    instant(value).map(|at| at.format("%Y-%m-%dT%H:%M:%S+00:00").to_string())
}

/// A day, which comes as midnight somewhere: the part that names the day holds.
pub fn date_value(value: &Value) -> Value {
    let day = value.as_str().and_then(|text| text.trim().get(..10)).filter(|day| day.parse::<chrono::NaiveDate>().is_ok());
    day.map_or(Value::Null, |day| Value::String(day.to_owned()))
}

pub fn line_value(value: &Value) -> Value {
    text(value).map(|text| domain::text::line(&text)).filter(|line| !line.is_empty()).map_or(Value::Null, Value::String)
}

pub fn id_value(value: &Value) -> Value {
    id(value).map_or(Value::Null, Value::String)
}

/// A JSON number, whole where it is whole.
pub fn number_value(value: &Value) -> Value {
    let Some(text) = text(value) else { return Value::Null };
    if let Ok(whole) = text.parse::<i64>() {
        return Value::from(whole);
    }
    let Ok(number) = text.parse::<f64>() else { return Value::Null };
    let printed = format!("{number}");
    printed.parse::<i64>().map(Value::from).ok().or_else(|| Number::from_f64(number).map(Value::Number)).unwrap_or(Value::Null)
}

/// Minor units of a decimal. `None` when it is no amount Zveno can hold, which says nothing rather than something wrong.
pub fn minor(value: &Value) -> Option<i64> {
    let text = text(value)?;
    // More digits than a coin has are the vendor's arithmetic: zeros.
    let plain = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    domain::money::parse_minor(plain).ok()
}

/// `48000.50`
pub fn decimal(minor: i64) -> String {
    let (sign, units) = (if minor < 0 { "-" } else { "" }, minor.unsigned_abs());
    format!("{sign}{}.{:02}", units / 100, units % 100)
}

/// An object of those entries.
pub fn object<const N: usize>(entries: [(&str, Value); N]) -> Map<String, Value> {
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn emptiness_has_many_forms() {
        for empty in [json!(null), json!(""), json!(" "), json!(false), json!([]), json!({})] {
            assert_eq!((text(&empty), id(&empty), line_value(&empty)), (None, None, Value::Null), "{empty}");
        }
        assert_eq!((id(&json!("0")), id(&json!(0)), id(&json!(84)), id(&json!("84"))), (None, None, Some("84".into()), Some("84".into())));
        assert_eq!(rows(&json!({"3": {"ID": 1}})).len(), 1);
        for (value, expected) in [(json!("Y"), Some(true)), (json!(0), Some(false)), (json!("1"), Some(true)), (json!(""), None), (json!([]), None)] {
            assert_eq!(flag(&value), expected, "{value}");
        }
    }

    #[test]
    fn times_are_read_with_their_offset_and_days_keep_their_name() {
        assert_eq!(instant_value(&json!("2025-10-09T14:29:00+03:00")), json!("2025-10-09T11:29:00Z"));
        assert_eq!(instant_out(&json!("2025-10-09T11:29:00.250Z")).as_deref(), Some("2025-10-09T11:29:00+00:00"));
        assert_eq!(date_value(&json!("2025-10-08T00:00:00+03:00")), json!("2025-10-08"));
        for odd in ["", "0000-00-00", "завтра", "2025-13-01T00:00:00+03:00"] {
            assert_eq!((instant_value(&json!(odd)), date_value(&json!(odd))), (Value::Null, Value::Null), "{odd}");
        }
    }

    #[test]
    fn money_passes_through_no_floating_point() {
        for (value, expected) in [
            (json!("48000.00"), Some(4_800_000)),
            (json!(48000), Some(4_800_000)),
            (json!(48000.5), Some(4_800_050)),
            (json!("0.1000"), Some(10)),
            (json!("0.333"), None),
            (json!(""), None),
        ] {
            assert_eq!(minor(&value), expected, "{value}");
        }
        for (units, text) in [(4_800_050, "48000.50"), (-5, "-0.05"), (0, "0.00"), (i64::MIN, "-92233720368547758.08")] {
            assert_eq!(decimal(units), text);
            assert_eq!(minor(&Value::from(text)), Some(units));
        }
        assert_eq!((number_value(&json!("7")), number_value(&json!("7.50")), number_value(&json!("7.0"))), (json!(7), json!(7.5), json!(7)));
    }
}
