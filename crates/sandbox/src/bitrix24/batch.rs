//! `batch`: commands one after another, each able to use what the earlier ones gave.

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use super::envelope::Failure;
use super::values;
use crate::php;

pub const LENGTH: usize = 50;

/// What the commands came to, in the vendor's five maps.
#[derive(Debug, Default)]
pub struct Results {
    pub result: Vec<(String, Value)>,
    pub error: Vec<(String, Value)>,
    pub total: Vec<(String, Value)>,
    pub next: Vec<(String, Value)>,
    pub time: Vec<(String, Value)>,
}

impl Results {
    pub fn value(self) -> Value {
        json!({
            "result": printed(self.result), "result_error": printed(self.error), "result_total": printed(self.total),
            "result_next": printed(self.next), "result_time": printed(self.time),
        })
    }

    pub fn get(&self, key: &str) -> Option<&Value> {
        self.result.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }
}

/// As PHP prints a map: a list when it is empty or numbered from 0 on.
fn printed(entries: Vec<(String, Value)>) -> Value {
    let numbered = entries.iter().enumerate().all(|(at, (key, _))| *key == at.to_string());
    if numbered {
        return entries.into_iter().map(|(_, value)| value).collect();
    }
    Value::Object(Map::from_iter(entries))
}

/// `crm.deal.list?filter[ID]=1`, with `$result[…]` filled in.
pub fn command(text: &Value, earlier: &Results) -> (String, Map<String, Value>) {
    let text = text.as_str().unwrap_or_default();
    let (name, query) = text.split_once('?').unwrap_or((text, ""));
    let mut params = php::parse(query);
    params.values_mut().for_each(|value| fill(value, earlier));
    let name = name.trim_matches('/');
    (name.strip_suffix(".json").unwrap_or(name).to_lowercase(), params)
}

fn fill(value: &mut Value, earlier: &Results) {
    match value {
        Value::Object(fields) => fields.values_mut().for_each(|value| fill(value, earlier)),
        Value::Array(items) => items.iter_mut().for_each(|value| fill(value, earlier)),
        Value::String(text) if text.contains("$result") => *value = filled(text, earlier),
        _ => {}
    }
}

/// The whole text may stand for a list or an object; inside a text only scalars make sense.
fn filled(text: &str, earlier: &Results) -> Value {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("$result[") {
        out.push_str(&rest[..at]);
        let (path, after) = segments(&rest[at + "$result".len()..]);
        let found = look_up(&path, earlier);
        if at == 0 && out.is_empty() && after.is_empty() {
            return found;
        }
        match found {
            Value::String(text) => out.push_str(&text),
            Value::Null => {}
            other => out.push_str(&other.to_string()),
        }
        rest = after;
    }
    out.push_str(rest);
    Value::String(out)
}

/// `[c1][0][ID]` and what follows it.
fn segments(text: &str) -> (Vec<&str>, &str) {
    let mut path = Vec::new();
    let mut rest = text;
    while let Some((key, after)) = rest.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        path.push(key);
        rest = after;
    }
    (path, rest)
}

fn look_up(path: &[&str], earlier: &Results) -> Value {
    let Some((key, rest)) = path.split_first() else { return Value::Null };
    let mut found = earlier.get(key);
    for key in rest {
        found = found.and_then(|value| match value {
            Value::Object(fields) => fields.get(*key),
            Value::Array(items) => key.parse::<usize>().ok().and_then(|at| items.get(at)),
            _ => None,
        });
    }
    found.cloned().unwrap_or_default()
}

pub fn halts(params: &Map<String, Value>) -> bool {
    params.get("halt").is_some_and(values::truthy)
}

pub fn nested() -> Failure {
    Failure::new(StatusCode::METHOD_NOT_ALLOWED, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage")
}

pub fn too_long() -> Failure {
    Failure::bad("ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_results_are_filled_in() {
        let earlier = Results { result: vec![("c1".into(), json!(91)), ("l".into(), json!([{"ID": "7"}]))], ..Results::default() };
        let text = json!("crm.deal.add?fields[CONTACT_IDS][0]=$result[c1]&fields[TITLE]=N%20%24result%5Bl%5D%5B0%5D%5BID%5D!");
        let (name, params) = command(&text, &earlier);
        assert_eq!(name, "crm.deal.add");
        assert_eq!(Value::Object(params), json!({"fields": {"CONTACT_IDS": [91], "TITLE": "N 7!"}}));
    }

    #[test]
    fn maps_are_printed_as_php_prints_them() {
        assert_eq!(printed(Vec::new()), json!([]));
        assert_eq!(printed(vec![("0".into(), json!(1)), ("1".into(), json!(2))]), json!([1, 2]));
        assert_eq!(printed(vec![("1".into(), json!(2))]), json!({"1": 2}));
    }
}
