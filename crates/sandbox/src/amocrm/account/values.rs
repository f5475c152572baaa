//! Values of the account's own fields as they are written: read, checked, and brought into the form they are read back in.

use chrono::DateTime;
use serde_json::{Value, json};

use super::fields::{Choice, Field};
use crate::amocrm::problem::Fault;

/// The values of one field; `path` is that of the list.
pub fn read(field: &Field, given: &[Value], path: &str) -> Result<Vec<Value>, Vec<Fault>> {
    let mut values = Vec::with_capacity(given.len());
    let mut faults = Vec::new();
    for (number, one) in given.iter().enumerate() {
        let path = format!("{path}.{number}");
        match read_one(field, one, &path) {
            Ok(value) => values.push(value),
            Err(fault) => faults.push(fault),
        }
    }
    if !field.is_many() {
        values.truncate(1);
    }
    if faults.is_empty() { Ok(values) } else { Err(faults) }
}

fn read_one(field: &Field, one: &Value, path: &str) -> Result<Value, Fault> {
    let Some(fields) = one.as_object() else {
        return Err(Fault::kind(path, "This value should be of type object."));
    };
    let known = ["value", "enum_id", "enum_code", "enum", "subtype", "catalog_id", "catalog_element_id"];
    if let Some(name) = fields.keys().find(|name| !known.contains(&name.as_str())) {
        return Err(Fault::unexpected(format!("{path}.{name}")));
    }
    let value = &one["value"];
    let at = format!("{path}.value");
    match field.kind.as_str() {
        "select" | "radiobutton" | "multiselect" | "category" => choice(field, one, path),
        "multitext" => multitext(field, one, path),
        "smart_address" => {
            let part = by_code_or_id(field, one).ok_or_else(|| Fault::choice(format!("{path}.enum_code")))?;
            let text = value.as_str().ok_or_else(|| Fault::text(at))?;
            Ok(json!({ "value": text, "enum_id": part.id, "enum_code": part.code }))
        }
        "chained_list" => match (one["catalog_id"].as_u64(), one["catalog_element_id"].as_u64()) {
            (Some(catalog), Some(element)) => Ok(json!({ "catalog_id": catalog, "catalog_element_id": element })),
            _ => Err(Fault::integer(format!("{path}.catalog_element_id"))),
        },
        _ if fields.contains_key("enum_code") || fields.contains_key("enum_id") => {
            Err(Fault::unexpected(format!("{path}.{}", if fields.contains_key("enum_code") { "enum_code" } else { "enum_id" })))
        }
        "checkbox" => match value {
            Value::Bool(on) => Ok(json!({ "value": on })),
            Value::Number(number) if number.as_i64() == Some(0) || number.as_i64() == Some(1) => Ok(json!({ "value": number.as_i64() == Some(1) })),
            _ => Err(Fault::kind(at, "This value should be of type bool.")),
        },
        "numeric" | "monetary" | "price" => {
            let text = match value {
                Value::Number(number) => number.to_string(),
                Value::String(text) => text.clone(),
                _ => return Err(Fault::kind(at, "This value should be of type numeric.")),
            };
            if !text.parse::<f64>().is_ok_and(f64::is_finite) {
                return Err(Fault::kind(at, "This value should be of type numeric."));
            }
            Ok(json!({ "value": text }))
        }
        "date" | "date_time" | "birthday" => Ok(json!({ "value": moment(value).ok_or_else(|| Fault::integer(at))? })),
        "legal_entity" | "linked_entity" | "file" | "items" | "payer" => {
            if value.is_object() {
                Ok(json!({ "value": value }))
            } else {
                Err(Fault::kind(at, "This value should be of type object."))
            }
        }
        _ => match value {
            Value::String(text) => Ok(json!({ "value": text })),
            // Numbers are taken for texts, as PHP does.
            Value::Number(number) => Ok(json!({ "value": number.to_string() })),
            _ => Err(Fault::text(at)),
        },
    }
}

/// Unix seconds, or RFC 3339.
pub fn moment(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.parse().ok().or_else(|| DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.timestamp())),
        _ => None,
    }
}

fn by_code_or_id<'a>(field: &'a Field, one: &Value) -> Option<&'a Choice> {
    match (&one["enum_id"], &one["enum_code"]) {
        (Value::Number(id), _) => field.choice(id.as_u64()?),
        (_, Value::String(code)) => field.choices.iter().find(|choice| choice.code.as_deref() == Some(code)),
        _ => None,
    }
}

fn choice(field: &Field, one: &Value, path: &str) -> Result<Value, Fault> {
    let named = match &one["value"] {
        Value::String(text) => field.choices.iter().find(|choice| choice.value == *text),
        Value::Number(number) => field.choices.iter().find(|choice| choice.value == number.to_string()),
        _ => None,
    };
    let has_code = one.get("enum_code").is_some();
    let chosen = by_code_or_id(field, one).or(named);
    let last = if one.get("enum_id").is_some() { "enum_id" } else { "value" };
    let chosen = chosen.ok_or_else(|| Fault::choice(format!("{path}.{last}")))?;
    // What was read back with `enum_code: null` may not be written so.
    if has_code && chosen.code.is_none() {
        return Err(Fault::unexpected(format!("{path}.enum_code")));
    }
    Ok(json!({ "value": chosen.value, "enum_id": chosen.id, "enum_code": chosen.code }))
}

fn multitext(field: &Field, one: &Value, path: &str) -> Result<Value, Fault> {
    let text = match &one["value"] {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return Err(Fault::text(format!("{path}.value"))),
    };
    let is_named = one.get("enum_id").is_some_and(|id| !id.is_null()) || one.get("enum_code").is_some_and(|code| !code.is_null());
    let part = if is_named {
        by_code_or_id(field, one)
            .ok_or_else(|| Fault::choice(format!("{path}.{}", if one["enum_id"].is_null() { "enum_code" } else { "enum_id" })))?
    } else {
        field.choices.first().ok_or_else(|| Fault::choice(path))?
    };
    Ok(json!({ "value": text, "enum_id": part.id, "enum_code": part.code }))
}
