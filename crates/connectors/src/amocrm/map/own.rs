//! Own fields of an account.

use connector::Error;
use connector::crm::OwnFieldType;
use domain::sync::Fields;
use serde_json::{Map, Value, json};

use super::super::fields::Definition;
use super::{Context, unfit, wire};

/// Every own field, null when it is empty.
pub fn read_all(row: &Value, context: Context<'_>, fields: &mut Fields) {
    for (field, value_type) in context.form.own() {
        fields.insert(field.remote(), read(row, field, value_type, context));
    }
}

fn read(row: &Value, field: &Definition, value_type: OwnFieldType, context: Context<'_>) -> Value {
    let values = wire::values(row, field.id);
    let Some(first) = values.first().map(|value| &value["value"]) else { return Value::Null };
    match value_type {
        OwnFieldType::Text | OwnFieldType::Url | OwnFieldType::Select => wire::line(first),
        OwnFieldType::Number => wire::number(first),
        OwnFieldType::Date => wire::day(first, context.facts.zone()),
        OwnFieldType::Boolean => match first {
            Value::Bool(is) => json!(is),
            Value::Number(number) => json!(number.as_i64() == Some(1)),
            Value::String(text) => json!(matches!(text.trim(), "1" | "true" | "Да" | "да" | "yes" | "on")),
            _ => Value::Null,
        },
        OwnFieldType::Multiselect => {
            let texts: Vec<Value> = values.iter().map(|value| wire::line(&value["value"])).filter(|text| !text.is_null()).collect();
            if texts.is_empty() { Value::Null } else { Value::Array(texts) }
        }
        OwnFieldType::Foreign => Value::Null,
    }
}

/// Own fields that are to be written.
pub fn write_all(fields: &Fields, context: Context<'_>, body: &mut Map<String, Value>) -> Result<(), Error> {
    for (remote, value) in fields.iter().filter(|(remote, _)| remote.starts_with("cf:")) {
        // A field that is gone there cannot be written, and must not hold up the others.
        let Some((field, value_type)) = context.form.named(remote) else { continue };
        let values = written(field, value_type, value, context).ok_or_else(|| unfit(&field.name))?;
        wire::set(body, field.id, values);
    }
    Ok(())
}

fn written(field: &Definition, value_type: OwnFieldType, value: &Value, context: Context<'_>) -> Option<Vec<Value>> {
    let plain = |value: Value| Some(vec![json!({ "value": value })]);
    match (value_type, value) {
        (_, Value::Null) => Some(Vec::new()),
        (_, Value::String(text)) if text.is_empty() => Some(Vec::new()),
        (OwnFieldType::Text | OwnFieldType::Url, Value::String(text)) => plain(json!(text)),
        (OwnFieldType::Number, Value::Number(number)) => plain(json!(number.to_string())),
        (OwnFieldType::Date, Value::String(_)) => plain(json!(wire::midnight(value, context.facts.zone())?)),
        (OwnFieldType::Boolean, Value::Bool(is)) => plain(json!(is)),
        (OwnFieldType::Select, Value::String(text)) => Some(vec![choice(field, text)]),
        (OwnFieldType::Multiselect, Value::Array(_)) => Some(wire::strings(value)?.iter().map(|text| choice(field, text)).collect()),
        _ => None,
    }
}

/// By id where the text is known. An unknown one goes as it is: the vendor says no, and makes no new option.
fn choice(field: &Definition, text: &str) -> Value {
    let known = field.choices.iter().find(|choice| choice.text == text);
    known.map_or_else(|| json!({ "value": text }), |choice| json!({ "enum_id": choice.id }))
}
