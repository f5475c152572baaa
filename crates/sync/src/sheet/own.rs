//! Columns that hold an organisation's own fields.

use domain::custom_field::{FieldType, fit, millionths};
use domain::import::{Mapped, SheetKind};
use domain::text::name_key;
use serde_json::{Map, Value, json};
use store::sales::custom_fields::{self, CustomField};
use store::{Result, TenantTx};

use super::day::day;

/// The name of an own field's place is this before its key.
const PREFIX: &str = "custom.";

pub(super) async fn fields_of(tx: &mut TenantTx, kind: SheetKind) -> Result<Vec<CustomField>> {
    custom_fields::list(tx, Some(kind.as_str())).await
}

/// The name of the place of a field.
#[must_use]
pub fn place(field: &CustomField) -> String {
    format!("{PREFIX}{}", field.key)
}

pub(super) fn named<'a>(fields: &'a [CustomField], name: &str) -> Option<&'a CustomField> {
    let key = name.strip_prefix(PREFIX)?;
    fields.iter().find(|field| field.key == key)
}

/// The field that is called as the column is.
pub(super) fn called<'a>(fields: &'a [CustomField], column: &str) -> Option<&'a CustomField> {
    let name = name_key(column);
    fields.iter().find(|field| name_key(&field.name) == name)
}

/// Adds the values of a row to its record; what is no value of its field is left out, with a warning.
pub(super) fn fill(columns: &[Option<CustomField>], cells: &[String], mapped: &mut Mapped) {
    let mut custom = Map::new();
    for (field, cell) in columns.iter().zip(cells).filter_map(|(field, cell)| Some((field.as_ref()?, cell.trim()))) {
        match value(field, cell) {
            Some(Value::Null) => {}
            Some(value) => {
                custom.insert(field.key.clone(), value);
            }
            None if mapped.warnings.iter().any(|warning| warning == UNREADABLE) => {}
            None => mapped.warnings.push(UNREADABLE.to_owned()),
        }
    }
    if !custom.is_empty() {
        mapped.fields.insert("custom".to_owned(), Value::Object(custom));
    }
}

const UNREADABLE: &str = "own_value_unreadable";

fn value(field: &CustomField, cell: &str) -> Option<Value> {
    if cell.is_empty() {
        return Some(Value::Null);
    }
    let kind: FieldType = field.kind.parse().ok()?;
    let option = |typed: &str| field.options.iter().find(|option| name_key(option) == name_key(typed)).cloned();
    let read = match kind {
        FieldType::Text | FieldType::Url => json!(cell),
        FieldType::Number => number(cell)?,
        FieldType::Date => json!(day(cell)?),
        FieldType::Boolean => json!(yes_or_no(cell)?),
        FieldType::Select => json!(option(cell)?),
        FieldType::Multiselect => match option(cell) {
            Some(whole) => json!([whole]),
            None => json!(cell.split([',', ';', '\n']).filter(|part| !part.trim().is_empty()).map(option).collect::<Option<Vec<_>>>()?),
        },
    };
    fit(kind, &field.options, &read).ok().map(Option::unwrap_or_default)
}

/// `1 200,5` and `1200.5` alike.
fn number(cell: &str) -> Option<Value> {
    let plain: String = cell.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let plain = plain.replace('\u{2212}', "-");
    millionths(&plain).ok()?;
    serde_json::from_str(&plain).ok().or_else(|| plain.parse::<f64>().ok().map(|number| json!(number)))
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match name_key(cell).as_str() {
        "да" | "yes" | "true" | "истина" | "1" | "+" => Some(true),
        "нет" | "no" | "false" | "ложь" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use domain::import::Mapped;
    use serde_json::{Value, json};
    use store::sales::custom_fields::CustomField;
    use uuid::Uuid;

    use super::fill;

    fn read(kind: &str, cell: &str) -> (Option<Value>, usize) {
        let field = CustomField {
            id: Uuid::nil(),
            record_kind: "contact".to_owned(),
            key: "it".to_owned(),
            name: "Это".to_owned(),
            kind: kind.to_owned(),
            options: vec!["A1".to_owned(), "Зелёный, тёмный".to_owned()],
            is_required: false,
            is_listed: false,
            position: 0,
            version: 1,
        };
        let mut mapped = Mapped::default();
        fill(&[None, Some(field)], &["x".to_owned(), cell.to_owned()], &mut mapped);
        (mapped.fields.get("custom").map(|custom| custom["it"].clone()), mapped.warnings.len())
    }

    #[test]
    fn cells_are_read_by_the_fields_type() {
        for (kind, cell, value) in [
            ("text", " слово ", json!("слово")),
            ("number", "1 200,5", json!(1200.5)),
            ("number", "12", json!(12)),
            ("date", "28.11.2026", json!("2026-11-28")),
            ("boolean", "Да", json!(true)),
            ("boolean", "0", json!(false)),
            ("select", "a1", json!("A1")),
            ("multiselect", "зеленый, темный", json!(["Зелёный, тёмный"])),
            ("multiselect", "A1; a1", json!(["A1"])),
            ("url", "example.ru", json!("https://example.ru")),
        ] {
            assert_eq!(read(kind, cell), (Some(value), 0), "{kind} {cell}");
        }
        for (kind, cell) in [("number", "много"), ("date", "скоро"), ("boolean", "может быть"), ("select", "Z9"), ("url", "javascript:x")]
        {
            assert_eq!(read(kind, cell), (None, 1), "{kind} {cell}");
        }
        assert_eq!(read("number", " "), (None, 0), "an empty cell says nothing");
    }
}
