//! `crm.duplicate.findbycomm`: who has this phone or this e-mail.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::noun::Noun;
use super::super::table::of;

const VALUES: usize = 20;
const IDS: usize = 20;

pub fn find(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let kind = call.text("type").unwrap_or_default().to_uppercase();
    if kind != "PHONE" && kind != "EMAIL" {
        return Err(Failure::bad("", "Communication type is not defined or invalid."));
    }
    let wanted: Vec<String> = call.object("values").unwrap_or_default().values().filter_map(Value::as_str).map(|value| plain(&kind, value)).collect();
    if wanted.is_empty() {
        return Err(Failure::bad("", "Communication values are not defined."));
    }
    if wanted.len() > VALUES {
        return Err(Failure::bad("", format!("Too many values: no more than {VALUES} are allowed.")));
    }
    let only = call.text("entity_type").map(str::to_uppercase);
    let mut found = Map::new();
    for noun in [Noun::Lead, Noun::Contact, Noun::Company] {
        let name = noun.name().to_uppercase();
        if only.as_ref().is_some_and(|only| *only != name) {
            continue;
        }
        let rows = call.portal.table(noun).rows.iter().filter(|(_, row)| {
            let values = of(row, &kind).as_array().into_iter().flatten().filter_map(|one| one["VALUE"].as_str());
            values.map(|value| plain(&kind, value)).any(|value| wanted.contains(&value))
        });
        let ids: Vec<i64> = rows.map(|(id, _)| *id).take(IDS).collect();
        let full = ids.len() == IDS;
        if !ids.is_empty() {
            found.insert(name, json!(ids));
        }
        // The vendor stops at a type that is full.
        if full {
            break;
        }
    }
    let result = if found.is_empty() { json!([]) } else { Value::Object(found) };
    Ok(result.into())
}

/// Phones lose everything but digits, extensions and the Russian eight.
fn plain(kind: &str, value: &str) -> String {
    if kind == "EMAIL" {
        return value.trim().to_lowercase();
    }
    let head = value.split([';', ',']).next().unwrap_or_default();
    let digits: String = head.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('8') {
        Some(rest) if rest.len() == 10 => format!("7{rest}"),
        _ => digits,
    }
}
