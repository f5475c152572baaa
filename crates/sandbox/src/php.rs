//! Forms and query strings as PHP reads and writes them: `filter[id][]=1`, `leads[add][0][id]=7`.
//!
//! Written here and not taken from a crate, since the crates that know the brackets decode into types one
//! has to name beforehand, while a vendor must take, and often ignore, whatever it is sent.

use serde_json::{Map, Value};

/// How deep brackets may nest; PHP has such a limit too.
const DEPTH: usize = 16;

/// Nested objects, with lists where the keys are `0, 1, 2…`; every leaf a string.
pub fn parse(text: &str) -> Map<String, Value> {
    let mut root = Map::new();
    for (name, value) in url::form_urlencoded::parse(text.as_bytes()) {
        let path = segments(&name);
        if !path.is_empty() && path.len() <= DEPTH {
            put(&mut root, &path, value.into_owned());
        }
    }
    root.into_iter().map(|(name, value)| (name, listed(value))).collect()
}

/// The same the other way round; `null` is an empty string, `true` and `false` are `1` and an empty string.
pub fn encode(fields: &Map<String, Value>) -> String {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        append(&mut form, name, value);
    }
    form.finish()
}

/// `a[b][]` → `a`, `b`, and an empty one that asks for the next number.
fn segments(name: &str) -> Vec<&str> {
    let Some(open) = name.find('[').filter(|open| *open > 0) else {
        return if name.is_empty() { Vec::new() } else { vec![name] };
    };
    let mut path = vec![&name[..open]];
    let mut rest = &name[open..];
    while let Some(inner) = rest.strip_prefix('[') {
        let Some((key, after)) = inner.split_once(']') else { break };
        path.push(key);
        rest = after;
    }
    path
}

fn put(fields: &mut Map<String, Value>, path: &[&str], value: String) {
    let Some((first, rest)) = path.split_first() else { return };
    let key = if first.is_empty() { next_number(fields) } else { (*first).to_owned() };
    if rest.is_empty() {
        fields.insert(key, Value::String(value));
        return;
    }
    let inner = fields.entry(key).or_insert_with(|| Value::Object(Map::new()));
    if !inner.is_object() {
        *inner = Value::Object(Map::new());
    }
    if let Value::Object(inner) = inner {
        put(inner, rest, value);
    }
}

fn next_number(fields: &Map<String, Value>) -> String {
    let last = fields.keys().filter_map(|key| key.parse::<u64>().ok()).max();
    last.map_or(0, |last| last.saturating_add(1)).to_string()
}

fn listed(value: Value) -> Value {
    let Value::Object(fields) = value else { return value };
    let mut fields: Map<String, Value> = fields.into_iter().map(|(name, value)| (name, listed(value))).collect();
    let is_list = !fields.is_empty() && (0..fields.len()).all(|number| fields.contains_key(&number.to_string()));
    if !is_list {
        return Value::Object(fields);
    }
    let items = (0..fields.len()).filter_map(|number| fields.remove(&number.to_string()));
    Value::Array(items.collect())
}

fn append(form: &mut url::form_urlencoded::Serializer<'_, String>, name: &str, value: &Value) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| append(form, &format!("{name}[{key}]"), value)),
        Value::Array(items) => items.iter().enumerate().for_each(|(number, value)| append(form, &format!("{name}[{number}]"), value)),
        _ => {
            form.append_pair(name, &leaf(value));
        }
    }
}

fn leaf(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "1".to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn brackets_nest() {
        let text = "filter%5Bid%5D%5B%5D=1&filter[id][]=2&filter[statuses][0][pipeline_id]=3&page=2&order[updated_at]=asc&fields[9][from]=4";
        let told = json!({
            "filter": {"id": ["1", "2"], "statuses": [{"pipeline_id": "3"}]},
            "page": "2", "order": {"updated_at": "asc"}, "fields": {"9": {"from": "4"}},
        });
        assert_eq!(Value::Object(parse(text)), told);
    }

    #[test]
    fn odd_names_do_no_harm() {
        for text in ["[]=1", "a[=1", "a[b=1", "=1", "a[b]c[d]=1", "a=1&a[b]=2", "&&", "%00=%ff", "a[18446744073709551615]=1&a[]=2"] {
            parse(text);
        }
        parse(&format!("a{}=1", "[b]".repeat(5000)));
    }

    #[test]
    fn what_is_written_reads_back() {
        let fields = json!({"leads": {"status": [{"id": 7, "name": "Курс & «Математика»", "ok": true, "no": null}]}});
        let text = encode(fields.as_object().expect("an object"));
        let told = json!({"leads": {"status": [{"id": "7", "name": "Курс & «Математика»", "ok": "1", "no": ""}]}});
        assert_eq!(Value::Object(parse(&text)), told);
    }
}
