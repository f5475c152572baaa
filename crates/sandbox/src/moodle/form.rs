//! What PHP makes of a request: variables of the address and of the form, the form's first.

use serde_json::{Map, Value};

use crate::php;

const FORM: &str = "application/x-www-form-urlencoded";

/// A body of another kind than a form is not looked at.
pub fn read(query: Option<&str>, content_type: Option<&str>, body: &[u8], limit: usize) -> Map<String, Value> {
    let is_form = content_type.is_some_and(|kind| kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(FORM)));
    let body = std::str::from_utf8(body).ok().filter(|_| is_form).unwrap_or_default();
    let mut fields = php::parse(&cut(query.unwrap_or_default(), limit));
    fields.extend(php::parse(&cut(body, limit)));
    fields
}

/// The first so many variables; PHP drops the rest with a line in a log nobody reads.
fn cut(text: &str, limit: usize) -> String {
    let variables = text.split('&').filter(|variable| !variable.is_empty());
    let kept = if limit == 0 { usize::MAX } else { limit };
    variables.take(kept).collect::<Vec<_>>().join("&")
}

/// A list in the order of its numbers, however it was numbered.
pub fn rows(value: &Value) -> Option<Vec<&Value>> {
    match value {
        Value::Array(rows) => Some(rows.iter().collect()),
        Value::Object(fields) => {
            let mut rows: Vec<(&String, &Value)> = fields.iter().collect();
            rows.sort_by_key(|(name, _)| name.parse::<u64>().unwrap_or(u64::MAX));
            Some(rows.into_iter().map(|(_, value)| value).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_tail_is_cut_and_the_form_wins() {
        let fields = read(Some("a=1&b=2"), Some("application/x-www-form-urlencoded; charset=utf-8"), b"a=3&v[5]=x&v[2]=y&c=4", 3);
        assert_eq!(Value::Object(fields.clone()), json!({"a": "3", "b": "2", "v": {"5": "x", "2": "y"}}));
        assert_eq!(rows(&fields["v"]), Some(vec![&json!("y"), &json!("x")]));
        assert!(read(None, Some("application/json"), b"{\"a\":1}", 0).is_empty());
    }
}
