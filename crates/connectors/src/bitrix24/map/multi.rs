//! Phones, e-mails and web pages: rows with ids of their own.

use domain::contact_points::{comparable_phone, normal_email, normal_phone};
use serde_json::{Map, Value, json};

use super::super::wire;

/// The values of a kind in the order of their rows, each once.
pub fn values(row: &Value, kind: &str) -> Vec<String> {
    let mut values = Vec::new();
    for (_, value) in known(row, kind) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// What has to be kept of a record to write these rows again.
pub fn raw(row: &Value, kinds: &[&str]) -> Value {
    Value::Object(
        kinds.iter().map(|kind| ((*kind).to_owned(), Value::Array(wire::rows(wire::get(row, kind)).into_iter().cloned().collect()))).collect(),
    )
}

/// The rows that make a record have just those values in that order. The vendor knows rows by their ids and lists them by these: each place gets its value,
/// what is too much is emptied, what is missing is added. A value keeps the spelling and the type (work, mobile) it had, at another place, too. `None` when
/// nothing has to change.
pub fn write(raw: &Value, kind: &str, wanted: &[String]) -> Option<Value> {
    let known = known(raw, kind);
    let wanted: Vec<(String, String)> = wanted.iter().map(|value| as_known(&known, kind, value)).collect();
    let mut rows = Vec::new();
    for (at, (row, old)) in known.iter().enumerate() {
        let Some(id) = wire::text(wire::get(row, "ID")) else { continue };
        match wanted.get(at) {
            Some((value, _)) if value == old => {}
            Some((value, kept)) => rows.push(json!({ "ID": id, "VALUE": value, "VALUE_TYPE": kept })),
            // Both documented ways to take a row away at once.
            None => rows.push(json!({ "ID": id, "VALUE": "", "DELETE": "Y" })),
        }
    }
    rows.extend(wanted.iter().skip(known.len()).map(|(value, kept)| json!({ "VALUE": value, "VALUE_TYPE": kept })));
    (!rows.is_empty()).then_some(Value::Array(rows))
}

/// A value as the vendor spells it already, and its type.
fn as_known(known: &[(&Value, String)], kind: &str, value: &str) -> (String, String) {
    let same = known.iter().find(|(_, old)| old == value).or_else(|| known.iter().find(|(_, old)| same(kind, old, value)));
    let kept = same.and_then(|(row, _)| wire::text(wire::get(row, "VALUE_TYPE"))).unwrap_or_else(|| "WORK".to_owned());
    // Two extensions of one number are two things to say.
    let spelled = same.filter(|(_, old)| kind != "PHONE" || comparable_phone(old) == comparable_phone(value));
    (spelled.map_or_else(|| value.to_owned(), |(_, old)| old.clone()), kept)
}

/// Zveno compares numbers and addresses in their normal form, and gives them back in it.
fn same(kind: &str, one: &str, other: &str) -> bool {
    let normal = match kind {
        "PHONE" => normal_phone,
        "EMAIL" => normal_email,
        _ => return one == other,
    };
    one == other || normal(one).is_some_and(|one| normal(other).is_some_and(|other| one == other))
}

/// Whether a write adds rows: done twice, it adds them twice.
pub fn appends(fields: &Map<String, Value>) -> bool {
    ["PHONE", "EMAIL", "WEB"].iter().filter_map(|kind| fields.get(*kind)).flat_map(wire::rows).any(|row| row.get("ID").is_none())
}

fn known<'a>(row: &'a Value, kind: &str) -> Vec<(&'a Value, String)> {
    let rows = wire::rows(wire::get(row, kind)).into_iter();
    let mut rows: Vec<(&Value, String)> =
        rows.filter_map(|row| wire::text(wire::get(row, "VALUE")).map(|value| (row, domain::text::line(&value)))).collect();
    rows.sort_by_key(|(row, _)| wire::number(wire::get(row, "ID")));
    rows
}

/// A list of texts as it crosses.
pub fn wanted(value: &Value) -> Vec<String> {
    wire::rows(value).into_iter().filter_map(wire::text).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn phones(values: &[&str]) -> Value {
        let rows: Vec<Value> = values
            .iter()
            .enumerate()
            .map(|(at, value)| json!({"ID": (150 + at).to_string(), "VALUE": value, "VALUE_TYPE": if at == 0 { "MOBILE" } else { "WORK" }}))
            .collect();
        json!({ "PHONE": rows })
    }

    /// The vendor's side of a write.
    fn apply(raw: &Value, rows: Option<Value>) -> Value {
        let mut kept: Vec<Value> = wire::rows(&raw["PHONE"]).into_iter().cloned().collect();
        for edit in rows.iter().flat_map(wire::rows) {
            match edit.get("ID") {
                Some(id) if edit["VALUE"] == "" => kept.retain(|row| row["ID"] != *id),
                Some(id) => kept.iter_mut().filter(|row| row["ID"] == *id).for_each(|row| row["VALUE"] = edit["VALUE"].clone()),
                None => kept.push(json!({"ID": (900 + kept.len()).to_string(), "VALUE": edit["VALUE"]})),
            }
        }
        json!({ "PHONE": kept })
    }

    #[test]
    fn rows_are_changed_by_their_ids_and_only_those() {
        let raw = phones(&["+7900", "+7901"]);
        let wanted = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
        assert_eq!(write(&raw, "PHONE", &wanted(&["+7900", "+7901"])), None);
        assert_eq!(write(&raw, "PHONE", &wanted(&["+7900"])), Some(json!([{"ID": "151", "VALUE": "", "DELETE": "Y"}])));
        assert_eq!(write(&raw, "PHONE", &wanted(&["+7900", "+7901", "+7902"])), Some(json!([{"VALUE": "+7902", "VALUE_TYPE": "WORK"}])));
        let spelled = phones(&["8 (916) 123-45-67"]);
        assert_eq!(write(&spelled, "PHONE", &wanted(&["+79161234567"])), None);
        let swapped = json!([{"ID": "150", "VALUE": "+7901", "VALUE_TYPE": "WORK"}, {"ID": "151", "VALUE": "+7900", "VALUE_TYPE": "MOBILE"}]);
        assert_eq!(write(&raw, "PHONE", &wanted(&["+7901", "+7900"])), Some(swapped));
        assert!(values(&json!({"HAS_PHONE": "N"}), "PHONE").is_empty());
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(before in proptest::collection::vec("[1-9]", 0..5), after in proptest::collection::btree_set("[1-9]", 0..5)) {
            let before: Vec<&str> = before.iter().map(String::as_str).collect();
            let after: Vec<String> = after.into_iter().rev().collect();
            let raw = phones(&before);
            prop_assert_eq!(values(&apply(&raw, write(&raw, "PHONE", &after)), "PHONE"), after);
        }
    }
}
