//! Whether a record is already as a change wants it.

use chrono::DateTime;
use serde_json::{Map, Value};

/// `wanted` is what a patch of such a record takes, `current` the record as it is shown. In doubt it is not the same: then a person is asked.
pub fn is_so_already(wanted: &Value, current: &Value) -> bool {
    let (Some(wanted), Some(current)) = (wanted.as_object(), current.as_object()) else { return false };
    wanted.iter().all(|(name, value)| field(name, value, current))
}

fn field(name: &str, wanted: &Value, current: &Map<String, Value>) -> bool {
    let at = |name: &str| current.get(name).unwrap_or(&Value::Null);
    match name {
        "tagIds" => sorted(ids(wanted)) == sorted(at("tags").as_array().into_iter().flatten().map(|tag| &tag["id"]).collect()),
        "custom" => match (wanted.as_object(), at("custom").as_object()) {
            (Some(wanted), Some(custom)) => wanted.iter().all(|(key, value)| value == custom.get(key).unwrap_or(&Value::Null)),
            _ => false,
        },
        "phones" => wanted == at("phones") || wanted == at("phonesTyped"),
        "isDone" => wanted.as_bool() == Some(!at("doneAt").is_null()),
        _ if current.contains_key(name) => value(wanted, at(name)),
        // `companyId` is shown as `company`.
        _ => name.strip_suffix("Id").and_then(|shown| current.get(shown)).is_some_and(|shown| *wanted == shown["id"]),
    }
}

fn value(wanted: &Value, current: &Value) -> bool {
    match (wanted, current) {
        (Value::String(wanted), Value::String(current)) => wanted.trim() == current || is_same_moment(wanted, current),
        _ => wanted == current,
    }
}

fn is_same_moment(one: &str, other: &str) -> bool {
    matches!((DateTime::parse_from_rfc3339(one), DateTime::parse_from_rfc3339(other)), (Ok(one), Ok(other)) if one == other)
}

fn ids(wanted: &Value) -> Vec<&Value> {
    wanted.as_array().map(|ids| ids.iter().collect()).unwrap_or_default()
}

fn sorted(mut ids: Vec<&Value>) -> Vec<&Value> {
    ids.sort_by_key(|id| id.to_string());
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::is_so_already;

    #[test]
    fn a_patch_is_compared_with_what_it_would_make() {
        let current = json!({
            "name": "Анна", "company": { "id": "c", "name": "Ромашка" }, "owner": null, "tags": [{ "id": "b" }, { "id": "a" }],
            "custom": { "level": 2 }, "phones": ["+79161234567"], "phonesTyped": ["8 916 123-45-67"], "doneAt": null, "dueAt": "2026-12-01T10:00:00Z",
        });
        for (wanted, is_so) in [
            (json!({}), true),
            (json!({ "name": " Анна " }), true),
            (json!({ "name": "Аня" }), false),
            (json!({ "companyId": "c", "ownerId": null }), true),
            (json!({ "companyId": null }), false),
            (json!({ "tagIds": ["a", "b", "a"] }), true),
            (json!({ "tagIds": ["a"] }), false),
            (json!({ "custom": { "level": 2, "age": null } }), true),
            (json!({ "custom": { "level": 3 } }), false),
            (json!({ "phones": ["8 916 123-45-67"] }), true),
            (json!({ "isDone": false, "dueAt": "2026-12-01T13:00:00+03:00" }), true),
            (json!({ "isDone": true }), false),
            (json!({ "nobodyKnows": 1 }), false),
            (json!({ "nobodyId": null }), false),
            (json!([]), false),
        ] {
            assert_eq!(is_so_already(&wanted, &current), is_so, "{wanted}");
        }
    }
}
