use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::super::dictionary::Dictionary;
use super::super::wire::{self, get};
use super::{ORIGINATOR, Wanted, line, record};

pub fn product(row: &Value, dictionary: &Dictionary) -> Option<RemoteRecord> {
    let mut fields: Fields = wire::object([
        ("NAME", wire::line_value(get(row, "NAME"))),
        ("CODE", wire::line_value(get(row, "CODE"))),
        ("CURRENCY_ID", wire::line_value(get(row, "CURRENCY_ID"))),
        ("ACTIVE", Value::Bool(wire::flag(get(row, "ACTIVE")) != Some(false))),
    ]);
    match wire::text(get(row, "PRICE")) {
        None => fields.extend([("PRICE".to_owned(), Value::Null)]),
        Some(_) => fields.extend(wire::minor(get(row, "PRICE")).map(|minor| ("PRICE".to_owned(), json!(minor)))),
    }
    match wire::id(get(row, "MEASURE")) {
        None => fields.extend([("MEASURE".to_owned(), Value::Null)]),
        Some(id) => fields.extend(dictionary.units.name(&id).map(|name| ("MEASURE".to_owned(), json!(name)))),
    }
    let marker = get(row, "XML_ID").as_str().and_then(|origin| origin.strip_prefix(ORIGINATOR)?.strip_prefix(':')?.parse().ok());
    Some(record(Kind::Products, wire::id(get(row, "ID"))?, get(row, "TIMESTAMP_X"), fields, marker, Value::Null))
}

/// Products know no originator, only one outer code, which exchanges with accounting use, too.
pub fn origin(id: Uuid) -> String {
    format!("{ORIGINATOR}:{id}")
}

pub fn product_fields(wanted: &Wanted<'_>) -> Map<String, Value> {
    let mut out: Map<String, Value> = wanted.local_id.map(|id| ("XML_ID".to_owned(), json!(origin(id)))).into_iter().collect();
    for (name, value) in wanted.fields {
        let written = match name.as_str() {
            "NAME" | "CODE" => line(value),
            "CURRENCY_ID" if !value.is_null() => line(value),
            "PRICE" => json!(value.as_i64().map(wire::decimal).unwrap_or_default()),
            "ACTIVE" => json!(if value.as_bool() == Some(false) { "N" } else { "Y" }),
            _ => continue,
        };
        out.insert(name.clone(), written);
    }
    out
}
