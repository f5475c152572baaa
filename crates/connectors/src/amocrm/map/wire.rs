//! Values as the vendor spells them.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, TimeZone, Utc};
use chrono_tz::Tz;
use serde_json::{Map, Value, json};

const DAY: i64 = 86_400;

/// Values of a field of a row.
pub fn values(row: &Value, field: u64) -> &[Value] {
    let fields = row["custom_fields_values"].as_array().into_iter().flatten();
    let of_field = fields.into_iter().find(|given| given["field_id"].as_u64() == Some(field));
    match of_field.map(|given| &given["values"]) {
        Some(Value::Array(values)) => values,
        _ => &[],
    }
}

pub fn first(row: &Value, field: u64) -> Option<&Value> {
    values(row, field).first()
}

/// Adds a field's new values to a body; without any the field is emptied.
pub fn set(body: &mut Map<String, Value>, field: u64, values: Vec<Value>) {
    let values = if values.is_empty() { Value::Null } else { Value::Array(values) };
    let all = body.entry("custom_fields_values").or_insert_with(|| json!([]));
    if let Value::Array(all) = all {
        all.push(json!({ "field_id": field, "values": values }));
    }
}

/// A text, also of a number.
pub fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// One line, or nothing.
pub fn line(value: &Value) -> Value {
    text(value).map(|text| domain::text::line(&text)).filter(|text| !text.is_empty()).map_or(Value::Null, Value::String)
}

/// Lines, or nothing.
pub fn paragraph(text: &str) -> Value {
    let clean = domain::text::paragraph(text);
    if clean.is_empty() { Value::Null } else { Value::String(clean) }
}

/// An id as text; 0 and null are nobody.
pub fn id(value: &Value) -> Value {
    let number = value.as_u64().or_else(|| value.as_str()?.trim().parse().ok());
    number.filter(|id| *id > 0).map_or(Value::Null, |id| json!(id.to_string()))
}

/// An id as a number.
pub fn number_of(value: &Value) -> Option<u64> {
    value.as_str()?.parse().ok()
}

pub fn seconds(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok().or_else(|| DateTime::parse_from_rfc3339(text.trim()).ok().map(|at| at.timestamp())),
        _ => None,
    }
}

pub fn moment_of(value: &Value) -> Option<DateTime<Utc>> {
    seconds(value).filter(|at| *at > 0).and_then(|at| DateTime::from_timestamp(at, 0))
}

pub fn instant(value: &Value) -> Value {
    moment_of(value).map_or(Value::Null, |at| json!(at.to_rfc3339_opts(SecondsFormat::Secs, true)))
}

/// Unix seconds of an instant in the contract's form.
pub fn unix(value: &Value) -> Option<i64> {
    DateTime::parse_from_rfc3339(value.as_str()?).ok().map(|at| at.timestamp())
}

/// A day, kept as midnight: of the account's time zone, or of UTC.
pub fn day(value: &Value, zone: Tz) -> Value {
    let Some(at) = seconds(value) else { return Value::Null };
    let Some(moment) = DateTime::from_timestamp(at, 0) else { return Value::Null };
    let day = if at.rem_euclid(DAY) == 0 { moment.date_naive() } else { moment.with_timezone(&zone).date_naive() };
    json!(day.format("%Y-%m-%d").to_string())
}

/// Midnight of a day in the account's time zone, with the zone said, so that the vendor can keep it as it likes.
pub fn midnight(value: &Value, zone: Tz) -> Option<String> {
    let day: NaiveDate = value.as_str()?.parse().ok()?;
    let midnight = day.and_time(NaiveTime::MIN);
    // Where clocks are put forward at midnight the day begins an hour later.
    let local =
        zone.from_local_datetime(&midnight).earliest().or_else(|| zone.from_local_datetime(&(midnight + chrono::TimeDelta::hours(1))).earliest());
    local.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, false))
}

/// An amount in minor units.
pub fn minor(value: &Value) -> Value {
    text(value).and_then(|text| domain::money::parse_minor(&text).ok()).map_or(Value::Null, |minor| json!(minor))
}

/// A number, also one in a text.
pub fn number(value: &Value) -> Value {
    let Some(text) = text(value) else { return Value::Null };
    let text = text.trim().replace(',', ".");
    if let Ok(whole) = text.parse::<i64>() {
        return json!(whole);
    }
    let parsed = text.parse::<f64>().ok().filter(|number| number.is_finite());
    parsed.map_or(Value::Null, |number| if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) })
}

/// The list of the contract's form, without empty ones.
pub fn strings(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::Null => Some(Vec::new()),
        Value::Array(items) => items.iter().map(|item| item.as_str().map(str::to_owned)).collect(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_survive_either_reading_of_midnight() {
        let moscow: Tz = "Europe/Moscow".parse().expect("a zone");
        let lima: Tz = "America/Lima".parse().expect("a zone");
        for (at, zone, expected) in [
            (1_760_043_600, moscow, "2025-10-10"),
            (1_760_054_400, moscow, "2025-10-10"),
            (1_760_054_400, lima, "2025-10-10"),
            (1_760_072_400, lima, "2025-10-10"),
        ] {
            assert_eq!(day(&json!(at), zone), json!(expected), "{at} {zone}");
        }
        assert_eq!(midnight(&json!("2025-10-10"), moscow).as_deref(), Some("2025-10-10T00:00:00+03:00"));
        let written = midnight(&json!("2025-10-10"), lima).map(Value::String).expect("a day");
        assert_eq!(day(&written, lima), json!("2025-10-10"));
        assert_eq!(day(&Value::Null, moscow), Value::Null);
    }

    #[test]
    fn numbers_and_amounts_are_read_from_texts() {
        for (value, expected) in [(json!("12"), json!(12)), (json!("1,5"), json!(1.5)), (json!(2.0), json!(2)), (json!("много"), Value::Null)] {
            assert_eq!(number(&value), expected, "{value}");
        }
        for (value, expected) in
            [(json!(36000), json!(3_600_000)), (json!(36000.5), json!(3_600_050)), (json!("6400"), json!(640_000)), (Value::Null, Value::Null)]
        {
            assert_eq!(minor(&value), expected, "{value}");
        }
    }
}
