//! What a call asks for: its JSON body and its query, kept apart because the vendor does.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::dates;

#[derive(Debug, Default, Clone)]
pub struct Params {
    pub body: Map<String, Value>,
    query: Vec<(String, String)>,
}

/// Keys that choose a page, not rows.
const PAGE_KEYS: [&str; 4] = ["page", "pageSize", "count", "per-page"];

impl Params {
    pub fn new(body: Map<String, Value>, query: Option<&str>) -> Self {
        Self { body, query: query.map(decode_query).unwrap_or_default() }
    }

    pub fn query(&self, key: &str) -> Option<&str> {
        let pair = self.query.iter().rev().find(|(name, _)| name == key)?;
        Some(pair.1.as_str())
    }

    pub fn query_id(&self, key: &str) -> Option<u32> {
        self.query(key)?.parse().ok()
    }

    /// A filter value: absent, null and empty all mean "not filtered".
    pub fn filter(&self, key: &str) -> Option<&Value> {
        self.body.get(key).filter(|value| match value {
            Value::Null => false,
            Value::String(text) => !text.is_empty(),
            Value::Array(items) => !items.is_empty(),
            _ => true,
        })
    }

    pub fn number(&self, key: &str) -> Option<i64> {
        number(self.filter(key)?)
    }

    pub fn id(&self, key: &str) -> Option<u32> {
        id(self.filter(key)?)
    }

    /// A scalar or a list of ids.
    pub fn ids(&self, key: &str) -> Option<Vec<u32>> {
        Some(ids(self.filter(key)?))
    }

    pub fn text(&self, key: &str) -> Option<&str> {
        self.filter(key)?.as_str()
    }

    pub fn flag(&self, key: &str) -> Option<bool> {
        flag(self.filter(key)?)
    }

    /// A date filter in exactly the form the vendor documents; any other form filters nothing.
    pub fn date(&self, key: &str, form: fn(&str) -> Option<NaiveDate>) -> Option<NaiveDate> {
        form(self.text(key)?)
    }

    /// One string for equal questions, whatever page they ask for.
    pub fn fingerprint(&self) -> String {
        let mut body = self.body.clone();
        let mut key = String::new();
        for name in PAGE_KEYS {
            body.remove(name);
        }
        for (name, value) in &self.query {
            if !PAGE_KEYS.contains(&name.as_str()) {
                key.push_str(&format!("{name}={value}&"));
            }
        }
        key + &Value::Object(body).to_string()
    }
}

pub fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Bool(flag) => Some(i64::from(*flag)),
        _ => None,
    }
}

pub fn id(value: &Value) -> Option<u32> {
    u32::try_from(number(value)?).ok()
}

pub fn ids(value: &Value) -> Vec<u32> {
    match value {
        Value::Array(items) => items.iter().filter_map(id).collect(),
        single => id(single).into_iter().collect(),
    }
}

pub fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::String(text) if text == "true" => Some(true),
        Value::String(text) if text == "false" => Some(false),
        other => number(other).map(|number| number != 0),
    }
}

pub fn texts(value: &Value) -> Vec<String> {
    let one = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    match value {
        Value::Array(items) => items.iter().filter_map(one).collect(),
        single => one(single).into_iter().collect(),
    }
}

/// Any date form, as a person at the screen may type it.
pub fn any_date(value: &Value) -> Option<NaiveDate> {
    dates::any(value.as_str()?)
}

fn decode_query(query: &str) -> Vec<(String, String)> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(value))
        })
        .collect()
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let hex = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match (*first, hex.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn equal_questions_have_one_fingerprint() {
        let first = Params::new(json!({"page": 1, "status": 3}).as_object().cloned().unwrap_or_default(), Some("per-page=50&customer_id=7"));
        let second = Params::new(json!({"status": 3, "pageSize": 10}).as_object().cloned().unwrap_or_default(), Some("customer_id=7"));
        assert_eq!(first.fingerprint(), second.fingerprint());
        assert_eq!(first.query_id("customer_id"), Some(7));
    }

    #[test]
    fn query_is_decoded() {
        let params = Params::new(Map::new(), Some("date1=01.02.2026&name=%D0%90+%D0%91&x=%"));
        assert_eq!(params.query("name"), Some("А Б"));
        assert_eq!(params.query("x"), Some("%"));
    }
}
