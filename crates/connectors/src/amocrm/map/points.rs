//! Phones and e-mails: lists with a kind for each entry, replaced as a whole by a write.

use domain::contact_points::{comparable_phone, normal_email, normal_phone};
use serde_json::{Map, Value, json};

use super::super::fields::Definition;
use super::wire;

/// As typed, empty ones left out.
pub fn read(row: &Value, field: &Definition) -> Value {
    let texts: Vec<Value> = wire::values(row, field.id).iter().map(|value| wire::line(&value["value"])).filter(|text| !text.is_null()).collect();
    if texts.is_empty() { Value::Null } else { Value::Array(texts) }
}

/// The wanted list. Who was there before keeps the kind a person gave them there.
pub fn write(field: &Definition, wanted: &[String], before: Option<&Value>, body: &mut Map<String, Value>) {
    let mut known: Vec<&Value> = before.map(|row| wire::values(row, field.id).iter().collect()).unwrap_or_default();
    let values = wanted.iter().filter(|text| !text.trim().is_empty()).map(|text| {
        let at = known.iter().position(|value| key(&value["value"]) == key(&json!(text)));
        let known = at.map(|at| known.remove(at));
        let kind = known.and_then(kind_of);
        // What is compared as the same stays as somebody spelled it there.
        let spelled = known.map(|known| &known["value"]).filter(|there| form(there) == form(&json!(text)));
        let mut value = json!({ "value": spelled.cloned().unwrap_or_else(|| json!(text)) });
        let (name, kind) = kind.unwrap_or(("enum_code", json!("WORK")));
        value[name] = kind;
        value
    });
    let values = values.collect();
    wire::set(body, field.id, values);
}

/// One way to say it: sending both, or a null, is refused by some fields.
fn kind_of(value: &Value) -> Option<(&'static str, Value)> {
    let by_id = value["enum_id"].as_u64().map(|id| ("enum_id", json!(id)));
    by_id.or_else(|| value["enum_code"].as_str().map(|code| ("enum_code", json!(code))))
}

/// As both sides compare it: two extensions of one number are two things to say.
fn form(value: &Value) -> String {
    let text = wire::text(value).unwrap_or_default();
    normal_email(&text).unwrap_or_else(|| comparable_phone(&text))
}

/// Whose kind it has: of a number with whatever extension.
fn key(value: &Value) -> String {
    let text = wire::text(value).unwrap_or_default();
    normal_phone(&text).or_else(|| normal_email(&text)).unwrap_or_else(|| domain::text::line(&text))
}
