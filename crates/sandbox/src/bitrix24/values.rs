//! Values on their way in and out: read leniently as PHP would, given as strings in the classic
//! family and with their own types in the universal one.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};
use serde_json::{Map, Number, Value, json};

use super::fields::Kind;
use super::own_field::Column;

/// How a family of methods gives values.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Universal values rather than strings.
    pub typed: bool,
    pub offset: FixedOffset,
    /// What an empty multiple custom field is in the classic family.
    pub empty_multiple: super::settings::Empty,
}

impl Look {
    pub fn give(&self, column: &Column, value: &Value) -> Value {
        if column.own && column.multiple {
            return match value {
                Value::Array(items) if !items.is_empty() => items.iter().map(|item| self.one(column, item)).collect(),
                _ if self.typed => json!([]),
                _ => self.empty_multiple.value(),
            };
        }
        self.one(column, value)
    }

    fn one(&self, column: &Column, value: &Value) -> Value {
        match (column.kind, value) {
            (Kind::Raw, Value::Null) => json!([]),
            (Kind::Raw | Kind::Multi | Kind::Truth, _) => value.clone(),
            (Kind::Ids | Kind::Texts, Value::Null) => json!([]),
            (Kind::Ids | Kind::Texts, _) => value.clone(),
            (Kind::Date, Value::Null) if !self.typed => json!(""),
            (_, Value::Null) if column.own && !self.typed => json!(""),
            (_, Value::Null) => Value::Null,
            (Kind::Time, _) => value.as_i64().map_or(Value::Null, |at| json!(self.time(at))),
            (Kind::Date, _) => value.as_str().map_or(Value::Null, |day| json!(format!("{day}T03:00:00{}", self.offset))),
            (Kind::Bool, _) => {
                let yes = value.as_bool().unwrap_or(false);
                json!(match (self.typed, yes) {
                    (true, true) => "Y",
                    (true, false) => "N",
                    (false, true) => "1",
                    (false, false) => "0",
                })
            }
            (Kind::Money, _) if !self.typed => json!(format!("{:.2}", value.as_f64().unwrap_or(0.0))),
            (Kind::Money | Kind::Double, _) if self.typed => number(value.as_f64().unwrap_or(0.0)),
            (_, Value::Number(number)) if !self.typed => json!(number.to_string()),
            _ => value.clone(),
        }
    }

    pub fn time(&self, at: i64) -> String {
        time(at, self.offset)
    }
}

pub fn time(at: i64, offset: FixedOffset) -> String {
    let time = DateTime::from_timestamp(at, 0).unwrap_or_default().with_timezone(&offset);
    time.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Whole numbers are written without a fraction, as PHP writes them.
pub fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        return format!("{value:.0}").parse::<i64>().map_or(Value::Null, Value::from);
    }
    Number::from_f64(value).map_or(Value::Null, Value::Number)
}

/// `None` when the value cannot be meant.
pub fn read(column: &Column, given: &Value, offset: FixedOffset) -> Option<Value> {
    if column.own && column.multiple {
        let items = match given {
            Value::Array(items) => items.clone(),
            Value::Object(fields) => fields.values().cloned().collect(),
            Value::Null | Value::Bool(false) => Vec::new(),
            Value::String(text) if text.is_empty() => Vec::new(),
            one => vec![one.clone()],
        };
        let items: Option<Vec<Value>> = items.iter().map(|item| read_one(column.kind, item, offset)).collect();
        return Some(Value::Array(items?.into_iter().filter(|item| !item.is_null()).collect()));
    }
    read_one(column.kind, given, offset)
}

fn read_one(kind: Kind, given: &Value, offset: FixedOffset) -> Option<Value> {
    if matches!(kind, Kind::Raw | Kind::Multi) {
        return Some(given.clone());
    }
    if matches!(kind, Kind::Ids | Kind::Texts) {
        return Some(list(kind, given));
    }
    if given.is_null() || given.as_str().is_some_and(str::is_empty) {
        return Some(if kind == Kind::Text { json!("") } else { Value::Null });
    }
    match kind {
        Kind::Int => integer(given).map(Value::from),
        Kind::Money | Kind::Double => decimal(given).and_then(Number::from_f64).map(Value::Number),
        Kind::Flag => Some(json!(if truthy(given) { "Y" } else { "N" })),
        Kind::Bool | Kind::Truth => Some(json!(truthy(given))),
        Kind::Time => moment(given.as_str()?, offset).map(Value::from),
        Kind::Date => day(given.as_str()?).map(|day| json!(day)),
        _ => match given {
            Value::String(text) => Some(json!(text)),
            Value::Number(number) => Some(json!(number.to_string())),
            Value::Bool(flag) => Some(json!(if *flag { "1" } else { "" })),
            _ => None,
        },
    }
}

fn list(kind: Kind, given: &Value) -> Value {
    let items: Vec<&Value> = match given {
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    };
    let read = items.into_iter().filter_map(|item| match kind {
        Kind::Ids => integer(item).filter(|id| *id > 0).map(Value::from),
        _ => item.as_str().filter(|text| !text.is_empty()).map(Value::from),
    });
    Value::Array(read.collect())
}

pub fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Bool(flag) => Some(i64::from(*flag)),
        _ => None,
    }
}

pub fn decimal(value: &Value) -> Option<f64> {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        // Money may come with its currency: 48000|RUB.
        Value::String(text) => text.split('|').next()?.trim().replace(',', ".").parse().ok(),
        _ => None,
    };
    number.filter(|number| number.is_finite())
}

pub fn truthy(value: &Value) -> bool {
    match value {
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !matches!(text.as_str(), "" | "0" | "N" | "n" | "false"),
        _ => false,
    }
}

/// Any of the forms the vendor takes; without an offset it is the server's time.
pub fn moment(text: &str, offset: FixedOffset) -> Option<i64> {
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.timestamp());
    }
    let zoned = ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d %H:%M:%S%z", "%Y-%m-%dT%H:%M%z"];
    if let Some(time) = zoned.iter().find_map(|form| DateTime::parse_from_str(text, form).ok()) {
        return Some(time.timestamp());
    }
    let local = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M"];
    let time = local.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    let time = time.or_else(|| date(text)?.and_hms_opt(0, 0, 0))?;
    offset.from_local_datetime(&time).single().map(|time| time.timestamp())
}

/// The day part of a date or a time.
pub fn day(text: &str) -> Option<String> {
    let head = text.get(..10)?;
    date(head).map(|day| day.to_string())
}

fn date(text: &str) -> Option<NaiveDate> {
    let read = |form| NaiveDate::parse_from_str(text, form).ok();
    read("%Y-%m-%d").or_else(|| read("%d.%m.%Y"))
}

/// An object, also when PHP wrote it as a list.
pub fn object(value: &Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(fields) => Some(fields.clone()),
        Value::Array(items) => Some(items.iter().enumerate().map(|(at, item)| (at.to_string(), item.clone())).collect()),
        _ => None,
    }
}
