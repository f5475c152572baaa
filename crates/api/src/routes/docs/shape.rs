//! A schema as a person reads it, and as a first body to send.

use serde_json::{Map, Value, json};

/// Schemas hold one another; deeper than this nobody reads.
const DEEPEST: usize = 6;

/// `{ name: string, … }`, one field a line.
pub fn outline(document: &Value, schema: &Value, depth: usize) -> String {
    let schema = resolve(document, schema);
    if depth > DEEPEST {
        return "…".to_owned();
    }
    if let Some(properties) = schema["properties"].as_object() {
        let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let pad = "  ".repeat(depth + 1);
        let line = |(name, one): (&String, &Value)| {
            let mark = if required.contains(&name.as_str()) { "" } else { "?" };
            let about = one["description"].as_str().map(|text| format!("  — {}", text.lines().next().unwrap_or_default())).unwrap_or_default();
            format!("{pad}{name}{mark}: {}{about}\n", outline(document, one, depth + 1))
        };
        return format!("{{\n{}{}}}", properties.iter().map(line).collect::<String>(), "  ".repeat(depth));
    }
    if schema["type"] == "array" || schema["items"].is_object() {
        return format!("[{}]", outline(document, &schema["items"], depth));
    }
    if let Some(choices) = schema["enum"].as_array() {
        return choices.iter().map(Value::to_string).collect::<Vec<_>>().join(" | ");
    }
    if let Some(options) = options(schema) {
        return options.iter().map(|one| outline(document, one, depth)).collect::<Vec<_>>().join(" | ");
    }
    let name = match &schema["type"] {
        Value::String(name) => name.clone(),
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | "),
        _ => "any".to_owned(),
    };
    schema["format"].as_str().map_or_else(|| name.clone(), |format| format!("{name} ({format})"))
}

/// A body with every field in it, to be changed.
pub fn example(document: &Value, schema: &Value, depth: usize) -> Value {
    let schema = resolve(document, schema);
    if depth > DEEPEST {
        return Value::Null;
    }
    if let Some(properties) = schema["properties"].as_object() {
        let fields: Map<String, Value> = properties.iter().map(|(name, one)| (name.clone(), example(document, one, depth + 1))).collect();
        return Value::Object(fields);
    }
    if let Some(first) = schema["enum"].as_array().and_then(|choices| choices.first()) {
        return first.clone();
    }
    if let Some(first) = options(schema).and_then(|options| options.iter().find(|one| one["type"] != "null")) {
        return example(document, first, depth);
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"].as_array()?.iter().filter_map(Value::as_str).find(|kind| *kind != "null"));
    match kind {
        Some("string") => json!(""),
        Some("integer" | "number") => json!(0),
        Some("boolean") => json!(false),
        Some("array") => json!([]),
        _ => Value::Null,
    }
}

fn options(schema: &Value) -> Option<&Vec<Value>> {
    ["oneOf", "anyOf", "allOf"].into_iter().find_map(|name| schema[name].as_array())
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    schema["$ref"].as_str().and_then(|at| document.pointer(at.trim_start_matches('#'))).unwrap_or(schema)
}
