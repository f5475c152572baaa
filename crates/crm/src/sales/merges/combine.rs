//! What the one record becomes.

use std::collections::BTreeMap;

use domain::contact_points::comparable_phone;
use serde_json::{Map, Value};
use store::sales::Kind;
use store::sales::merges::Row;
use uuid::Uuid;

use super::fields::{Field, PERSON, Rule, TYPED, fields, is_empty};

/// Every column of the primary as the merge makes it.
pub(super) fn combine(kind: Kind, primary: &Row, duplicates: &[Row], choices: &BTreeMap<String, Uuid>) -> Map<String, Value> {
    let all: Vec<&Row> = std::iter::once(primary).chain(duplicates).collect();
    let mut columns = Map::new();
    for field in fields(kind) {
        let chosen = choices.get(field.name).and_then(|from| all.iter().copied().find(|row| row.id == *from));
        let sources = chosen.map_or_else(|| all.clone(), |row| vec![row]);
        combine_field(&mut columns, field, &sources, choices, &all);
    }
    if kind == Kind::Contact {
        columns.insert(PERSON.to_owned(), first(&all, PERSON));
    }
    columns
}

fn combine_field(columns: &mut Map<String, Value>, field: &Field, sources: &[&Row], choices: &BTreeMap<String, Uuid>, all: &[&Row]) {
    let value = match field.rule {
        Rule::One => first(sources, field.column),
        Rule::United | Rule::Phones => united(sources, field.column),
        Rule::Keys => by_key(sources, field.column, choices, all),
    };
    if field.rule == Rule::Phones {
        columns.insert(TYPED.to_owned(), typed(sources));
    }
    columns.insert(field.column.to_owned(), value);
}

/// The first value that is not empty; else the first.
fn first(rows: &[&Row], column: &str) -> Value {
    let mut values = rows.iter().filter_map(|row| row.columns.get(column));
    values.clone().find(|value| !is_empty(value)).or_else(|| values.next()).cloned().unwrap_or_default()
}

fn items<'a>(rows: &'a [&Row], column: &str) -> impl Iterator<Item = &'a Value> {
    rows.iter().filter_map(|row| row.columns.get(column)).filter_map(Value::as_array).flatten().collect::<Vec<_>>().into_iter()
}

fn united(rows: &[&Row], column: &str) -> Value {
    let mut united: Vec<Value> = Vec::new();
    for item in items(rows, column) {
        if !united.contains(item) {
            united.push(item.clone());
        }
    }
    Value::Array(united)
}

/// Each number in one spelling; what is no number stays, once.
fn typed(rows: &[&Row]) -> Value {
    let mut seen: Vec<String> = Vec::new();
    let mut kept = Vec::new();
    for item in items(rows, TYPED) {
        let text = item.as_str().unwrap_or_default();
        let form = comparable_phone(text);
        if !seen.contains(&form) {
            seen.push(form);
            kept.push(item.clone());
        }
    }
    Value::Array(kept)
}

fn by_key(sources: &[&Row], column: &str, choices: &BTreeMap<String, Uuid>, all: &[&Row]) -> Value {
    let mut custom = Map::new();
    for (key, value) in sources.iter().filter_map(|row| row.columns.get(column)).filter_map(Value::as_object).flatten() {
        let taken = custom.entry(key.clone()).or_insert_with(|| value.clone());
        if is_empty(taken) {
            *taken = value.clone();
        }
    }
    for (name, from) in choices {
        let Some(key) = name.strip_prefix("custom.") else { continue };
        let chosen = all.iter().find(|row| row.id == *from).and_then(|row| row.columns.get(column)).and_then(|custom| custom.get(key));
        match chosen {
            Some(value) => custom.insert(key.to_owned(), value.clone()),
            None => custom.remove(key),
        };
    }
    Value::Object(custom)
}

/// The columns that came out different: as they were, and as they are.
pub(super) fn changed(primary: &Row, combined: Map<String, Value>) -> (Map<String, Value>, Map<String, Value>) {
    let (mut before, mut after) = (Map::new(), Map::new());
    for (column, value) in combined {
        let was = primary.columns.get(&column).cloned().unwrap_or_default();
        if was != value {
            before.insert(column.clone(), was);
            after.insert(column, value);
        }
    }
    (before, after)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn row(id: u128, columns: Value) -> Row {
        let Value::Object(columns) = columns else { unreachable!() };
        Row { id: Uuid::from_u128(id), version: 1, is_deleted: false, columns }
    }

    fn two() -> (Row, Row) {
        let custom = json!({ "grade": "5", "city": "" });
        let primary = json!({ "name": "Мария", "position": null, "note": "", "phones": ["+79000000001"], "phones_typed": ["8 900 000 00 01", "дома"],
            "emails": ["a@example.test"], "custom": custom, "person_id": null });
        let other = json!({ "name": "М. Фролова", "position": "Директор", "note": "звонить вечером", "phones": ["+79000000001", "+79000000002"],
            "phones_typed": ["+7 900 000-00-01", "8 900 000 00 02", "дома"], "emails": ["a@example.test", "b@example.test"],
            "custom": { "grade": "6", "city": "Казань" }, "person_id": "x" });
        (row(1, primary), row(2, other))
    }

    #[test]
    fn what_the_primary_lacks_is_taken_and_lists_are_united() {
        let (primary, other) = two();
        let one = combine(Kind::Contact, &primary, &[other], &BTreeMap::new());
        assert_eq!((&one["name"], &one["position"], &one["note"]), (&json!("Мария"), &json!("Директор"), &json!("звонить вечером")));
        assert_eq!(one["phones"], json!(["+79000000001", "+79000000002"]));
        assert_eq!(one["phones_typed"], json!(["8 900 000 00 01", "дома", "8 900 000 00 02"]));
        assert_eq!(one["emails"], json!(["a@example.test", "b@example.test"]));
        assert_eq!(one["custom"], json!({ "grade": "5", "city": "Казань" }));
        assert_eq!(one["person_id"], json!("x"));
    }

    #[test]
    fn a_choice_stands() {
        let (primary, other) = two();
        let from = |pairs: &[(&str, u128)]| pairs.iter().map(|(name, id)| ((*name).to_owned(), Uuid::from_u128(*id))).collect();
        let one = combine(Kind::Contact, &primary, &[other], &from(&[("name", 2), ("emails", 1), ("custom.grade", 2), ("note", 1)]));
        assert_eq!((&one["name"], &one["emails"], &one["note"]), (&json!("М. Фролова"), &json!(["a@example.test"]), &json!("")));
        assert_eq!(one["custom"], json!({ "grade": "6", "city": "Казань" }));
    }
}
