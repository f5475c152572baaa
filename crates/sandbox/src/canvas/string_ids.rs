//! `Accept: application/json+canvas-string-ids`: every id as a string, for callers that lose digits above 2^53.

use serde_json::Value;

pub fn stringify(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(stringify),
        Value::Object(fields) => {
            for (name, value) in fields {
                let name = name.to_lowercase();
                match value {
                    Value::Number(number) if name == "id" || name.ends_with("_id") => *value = Value::String(number.to_string()),
                    Value::Array(items) if name == "ids" || name.ends_with("_ids") => items.iter_mut().for_each(number),
                    other => stringify(other),
                }
            }
        }
        _ => {}
    }
}

fn number(value: &mut Value) {
    if let Value::Number(number) = value {
        *value = Value::String(number.to_string());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn ids_become_text_and_nothing_else_does() {
        let mut shown =
            json!({"id": 184_670_000_000_012_345_u64, "user_id": null, "paid": 1, "section_ids": [1, 2], "user": [{"id": 7, "score": 7}]});
        stringify(&mut shown);
        let told = json!({"id": "184670000000012345", "user_id": null, "paid": 1, "section_ids": ["1", "2"], "user": [{"id": "7", "score": 7}]});
        assert_eq!(shown, told);
    }
}
