//! Commands of a batch: query strings as PHP reads them.

use serde_json::{Map, Value};
use url::form_urlencoded::Serializer;

/// `crm.deal.list?filter[>ID]=7`, percent-encoded.
pub fn command(method: &str, parameters: &Map<String, Value>) -> String {
    let mut query = Serializer::new(String::new());
    for (name, value) in parameters {
        append(&mut query, name, value);
    }
    format!("{method}?{}", query.finish())
}

fn append(query: &mut Serializer<'_, String>, name: &str, value: &Value) {
    match value {
        Value::Object(map) if !map.is_empty() => map.iter().for_each(|(key, value)| append(query, &format!("{name}[{key}]"), value)),
        Value::Array(items) if !items.is_empty() => items.iter().enumerate().for_each(|(at, value)| append(query, &format!("{name}[{at}]"), value)),
        Value::String(text) => {
            query.append_pair(name, text);
        }
        Value::Number(number) => {
            query.append_pair(name, &number.to_string());
        }
        Value::Bool(flag) => {
            query.append_pair(name, if *flag { "1" } else { "0" });
        }
        // An empty list cannot be said otherwise, and empties a field as null does.
        Value::Null | Value::Array(_) | Value::Object(_) => {
            query.append_pair(name, "");
        }
    }
}

/// Whether the vendor would put an earlier command's result into that text: then the call must go by itself.
pub fn refers(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains("$result"),
        Value::Array(items) => items.iter().any(refers),
        Value::Object(map) => map.values().any(refers),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_encoded_to_the_letter() {
        let parameters = json!({
            "fields": {"TITLE": "Курс & «Плюс» + 50%=?", "PHONE": [{"VALUE": "+7 900", "VALUE_TYPE": "WORK"}], "EMPTY": null, "LIST": []},
            "filter": {">ID": 7, "@ID": ["1", "2"]}, "start": -1,
        });
        let text = command("crm.deal.add", parameters.as_object().expect("an object"));
        let (method, query) = text.split_once('?').expect("a query");
        assert_eq!(method, "crm.deal.add");
        assert!(!query.contains('+') || !query.contains(' '), "{query}");
        let read: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let pair = |name: &str| read.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        for (name, value) in [
            ("fields[TITLE]", "Курс & «Плюс» + 50%=?"),
            ("fields[PHONE][0][VALUE]", "+7 900"),
            ("fields[EMPTY]", ""),
            ("fields[LIST]", ""),
            ("filter[>ID]", "7"),
            ("filter[@ID][1]", "2"),
            ("start", "-1"),
        ] {
            assert_eq!(pair(name), Some(value), "{name}");
        }
    }

    #[test]
    fn texts_that_would_be_filled_in_are_seen() {
        assert!(refers(&json!({"fields": {"COMMENTS": ["x $result[c1]"]}})));
        assert!(!refers(&json!({"fields": {"COMMENTS": "$5"}})));
    }
}
