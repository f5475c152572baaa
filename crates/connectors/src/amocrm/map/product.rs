//! Elements of the products' list.

use connector::Error;
use domain::sync::Fields;
use serde_json::{Map, Value, json};

use super::super::fields::Definition;
use super::{Context, unfit, wire};

pub fn read(row: &Value, context: Context<'_>, fields: &mut Fields) {
    let name = match wire::line(&row["name"]) {
        Value::Null => json!(format!("#{}", row["id"])),
        name => name,
    };
    fields.insert("name".to_owned(), name);
    let value = |field: &Definition| wire::first(row, field.id).map(|value| value["value"].clone()).unwrap_or_default();
    if let Some(field) = context.form.coded("SKU") {
        fields.insert("sku".to_owned(), wire::line(&value(field)));
    }
    if let Some(field) = context.form.coded("PRICE") {
        fields.insert("price".to_owned(), wire::minor(&value(field)));
    }
    if let Some(field) = context.form.coded("UNIT") {
        fields.insert("unit".to_owned(), wire::line(&value(field)));
    }
    fields.insert("currency".to_owned(), context.facts.currency.as_ref().map_or(Value::Null, |currency| json!(currency)));
}

pub fn write(fields: &Fields, context: Context<'_>, body: &mut Map<String, Value>) -> Result<(), Error> {
    if let Some(value) = fields.get("name") {
        body.insert("name".to_owned(), json!(value.as_str().unwrap_or_default()));
    }
    for (name, code) in [("sku", "SKU"), ("price", "PRICE"), ("unit", "UNIT")] {
        let (Some(value), Some(field)) = (fields.get(name), context.form.coded(code)) else { continue };
        let values = match value {
            Value::Null => Vec::new(),
            Value::String(text) if text.is_empty() => Vec::new(),
            Value::Number(minor) if name == "price" => vec![json!({ "value": amount(minor.as_i64().ok_or_else(|| unfit(name))?) })],
            Value::String(text) if name != "price" => match field.choices.iter().find(|choice| choice.text == *text) {
                Some(choice) => vec![json!({ "enum_id": choice.id })],
                None => vec![json!({ "value": text })],
            },
            _ => return Err(unfit(name)),
        };
        wire::set(body, field.id, values);
    }
    Ok(())
}

/// `6400`, `6400.50`.
fn amount(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, rest) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
}
