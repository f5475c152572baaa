//! Shapes of recorded answers: which keys, of which types, always there or only sometimes.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// What `ours` has otherwise than the recording. `known` adds the types seen in other recordings of the same function.
pub fn differences(path: &str, recorded: &Value, known: &[&Value], ours: &[&Value], out: &mut Vec<String>) {
    let types = |shape: &Value| -> BTreeSet<String> {
        shape["types"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let mut allowed = types(recorded);
    allowed.extend(known.iter().flat_map(|shape| types(shape)));
    for value in ours {
        if !allowed.contains(name(value)) {
            out.push(format!("{path}: {} where {allowed:?} was recorded", name(value)));
        }
    }
    objects(path, recorded, known, ours, out);
    lists(path, recorded, known, ours, out);
}

fn objects(path: &str, recorded: &Value, known: &[&Value], ours: &[&Value], out: &mut Vec<String>) {
    let objects: Vec<&Map<String, Value>> = ours.iter().filter_map(|value| value.as_object()).collect();
    let Some(keys) = recorded["keys"].as_object().filter(|_| !objects.is_empty()) else { return };
    let names: BTreeSet<&String> = objects.iter().flat_map(|object| object.keys()).collect();
    out.extend(names.iter().filter(|name| !keys.contains_key(**name)).map(|name| format!("{path}: has {name:?} besides")));
    for (name, shape) in keys {
        let values: Vec<&Value> = objects.iter().filter_map(|object| object.get(name)).collect();
        if shape["sometimes"] != true && values.len() < objects.len() {
            out.push(format!("{path}: lacks {name:?}"));
        }
        let known: Vec<&Value> = known.iter().map(|shape| &shape["keys"][name]).filter(|shape| !shape.is_null()).collect();
        differences(&format!("{path}.{name}"), shape, &known, &values, out);
    }
}

fn lists(path: &str, recorded: &Value, known: &[&Value], ours: &[&Value], out: &mut Vec<String>) {
    if !ours.iter().any(|value| value.is_array()) {
        return;
    }
    let items: Vec<&Value> = ours.iter().filter_map(|value| value.as_array()).flatten().collect();
    let known: Vec<&Value> = known.iter().map(|shape| &shape["items"]).filter(|shape| !shape.is_null()).collect();
    match (&recorded["items"], items.is_empty()) {
        (Value::Null, true) => {}
        (Value::Null, false) => out.push(format!("{path}: rows where none were recorded")),
        (_, true) => out.push(format!("{path}: no rows where some were recorded")),
        (shape, false) => differences(&format!("{path}[]"), shape, &known, &items, out),
    }
}

fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}
