//! Leads, contacts and companies.

use std::collections::BTreeSet;

use connector::Error;
use domain::sync::Fields;
use serde_json::{Map, Value, json};

use super::{Context, link, points, unfit, wire};

const WON: u64 = 142;
const LOST: u64 = 143;

pub fn company(row: &Value, context: Context<'_>, fields: &mut Fields) {
    shared(row, fields);
    both_points(row, context, fields);
    for (name, code) in [("website", "WEB")] {
        if let Some(field) = context.form.coded(code) {
            fields.insert(name.to_owned(), wire::first(row, field.id).map_or(Value::Null, |value| wire::line(&value["value"])));
        }
    }
    if let Some(field) = context.form.coded("ADDRESS") {
        let text = wire::first(row, field.id).and_then(|value| wire::text(&value["value"])).unwrap_or_default();
        let lines: Vec<String> = text.lines().map(domain::text::line).filter(|line| !line.is_empty()).collect();
        fields.insert("addresses".to_owned(), if lines.is_empty() { Value::Null } else { json!(lines) });
    }
}

pub fn contact(row: &Value, context: Context<'_>, fields: &mut Fields) {
    shared(row, fields);
    both_points(row, context, fields);
    if let Some(field) = context.form.coded("POSITION") {
        fields.insert("position".to_owned(), wire::first(row, field.id).map_or(Value::Null, |value| wire::line(&value["value"])));
    }
    if row["_embedded"]["companies"].is_array() {
        fields.insert("company".to_owned(), link::id_value(link::company(row)));
    }
}

pub fn deal(row: &Value, context: Context<'_>, fields: &mut Fields) {
    shared(row, fields);
    // The whole number is what can be written; the exact one, where there is one, is what it is.
    let exact = &row["price_with_minor_units"];
    let price = if exact.is_null() { &row["price"] } else { exact };
    fields.insert("price".to_owned(), wire::minor(price));
    fields.insert("currency".to_owned(), context.facts.currency.as_ref().map_or(Value::Null, |currency| json!(currency)));
    if let (Some(pipeline), Some(status)) = (row["pipeline_id"].as_u64(), row["status_id"].as_u64()) {
        fields.insert("stage".to_owned(), json!(stage_key(pipeline, status)));
    }
    fields.insert("loss_reason".to_owned(), wire::id(&row["loss_reason_id"]));
    fields.insert("closed_at".to_owned(), wire::instant(&row["closed_at"]));
    if row["_embedded"]["contacts"].is_array() {
        fields.insert("contact".to_owned(), link::id_value(link::main_contact(row)));
    }
    if row["_embedded"]["companies"].is_array() {
        fields.insert("company".to_owned(), link::id_value(link::company(row)));
    }
}

/// A stage belongs to a pipeline: 142 and 143 are in each.
pub fn stage_key(pipeline: u64, status: u64) -> String {
    format!("{pipeline}:{status}")
}

fn shared(row: &Value, fields: &mut Fields) {
    // A card without a name is shown by its number there, too.
    let name = match wire::line(&row["name"]) {
        Value::Null => json!(format!("#{}", row["id"])),
        name => name,
    };
    fields.insert("name".to_owned(), name);
    fields.insert("responsible_user".to_owned(), wire::id(&row["responsible_user_id"]));
    fields.insert("tags".to_owned(), tags(row));
}

fn tags(row: &Value) -> Value {
    let tags = row["_embedded"]["tags"].as_array().into_iter().flatten();
    let names: BTreeSet<String> = tags.filter_map(|tag| tag["name"].as_str()).map(domain::text::line).filter(|name| !name.is_empty()).collect();
    if names.is_empty() { Value::Null } else { json!(names) }
}

fn both_points(row: &Value, context: Context<'_>, fields: &mut Fields) {
    for (name, code) in [("emails", "EMAIL"), ("phones", "PHONE")] {
        if let Some(field) = context.form.coded(code) {
            fields.insert(name.to_owned(), points::read(row, field));
        }
    }
}

pub fn write_company(fields: &Fields, before: Option<&Value>, context: Context<'_>, body: &mut Map<String, Value>) -> Result<(), Error> {
    write_shared(fields, before, body)?;
    write_points(fields, before, context, body)?;
    write_text(fields, "website", "WEB", context, body)?;
    if let (Some(value), Some(field)) = (fields.get("addresses"), context.form.coded("ADDRESS")) {
        let lines = wire::strings(value).ok_or_else(|| unfit("addresses"))?;
        let values = if lines.is_empty() { Vec::new() } else { vec![json!({ "value": lines.join("\n") })] };
        wire::set(body, field.id, values);
    }
    Ok(())
}

/// The company is a link, made after the contact.
pub fn write_contact(fields: &Fields, before: Option<&Value>, context: Context<'_>, body: &mut Map<String, Value>) -> Result<(), Error> {
    write_shared(fields, before, body)?;
    write_points(fields, before, context, body)?;
    write_text(fields, "position", "POSITION", context, body)
}

pub fn write_deal(fields: &Fields, before: Option<&Value>, _: Context<'_>, body: &mut Map<String, Value>) -> Result<(), Error> {
    write_shared(fields, before, body)?;
    if let Some(value) = fields.get("price") {
        let minor = if value.is_null() { 0 } else { value.as_i64().ok_or_else(|| unfit("price"))? };
        // Whole units are all it takes. Half a unit goes up, in both directions from zero alike.
        let whole = (minor.unsigned_abs() + 50) / 100;
        body.insert("price".to_owned(), if minor < 0 { json!(-(whole as i64)) } else { json!(whole) });
    }
    if let Some(key) = fields.get("stage").and_then(Value::as_str) {
        let stage = key.split_once(':').and_then(|(pipeline, status)| Some((pipeline.parse::<u64>().ok()?, status.parse::<u64>().ok()?)));
        let (pipeline, status) = stage.ok_or_else(|| unfit("stage"))?;
        body.insert("pipeline_id".to_owned(), json!(pipeline));
        body.insert("status_id".to_owned(), json!(status));
    }
    if let Some(value) = fields.get("loss_reason") {
        let lost = body.get("status_id").or_else(|| before.map(|row| &row["status_id"])).and_then(Value::as_u64) == Some(LOST);
        // Only what is lost has a reason; a null for what was never lost is refused by some accounts.
        if lost || before.is_some() {
            body.insert("loss_reason_id".to_owned(), wire::number_of(value).map_or(Value::Null, |id| json!(id)));
        }
    }
    if before.is_none() {
        let mut embedded = Map::new();
        for (field, name) in [("contact", "contacts"), ("company", "companies")] {
            if let Some(id) = fields.get(field).and_then(wire::number_of) {
                let one = if name == "contacts" { json!([{ "id": id, "is_main": true }]) } else { json!([{ "id": id }]) };
                embedded.insert(name.to_owned(), one);
            }
        }
        embed(body, embedded);
    }
    Ok(())
}

/// Whether a lead that stands there is through with.
pub fn is_closed(status: u64) -> bool {
    matches!(status, WON | LOST)
}

fn write_shared(fields: &Fields, before: Option<&Value>, body: &mut Map<String, Value>) -> Result<(), Error> {
    if let Some(value) = fields.get("name") {
        body.insert("name".to_owned(), json!(value.as_str().unwrap_or_default()));
    }
    // Somebody is always responsible there: nobody cannot be written.
    if let Some(id) = fields.get("responsible_user").and_then(wire::number_of) {
        body.insert("responsible_user_id".to_owned(), json!(id));
    }
    let Some(value) = fields.get("tags") else { return Ok(()) };
    let wanted: BTreeSet<String> = wire::strings(value).ok_or_else(|| unfit("tags"))?.into_iter().collect();
    let named = |names: Vec<&String>| Value::Array(names.into_iter().map(|name| json!({ "name": name })).collect());
    match before {
        None if wanted.is_empty() => {}
        None => embed(body, Map::from_iter([("tags".to_owned(), named(wanted.iter().collect()))])),
        Some(row) => {
            let had: BTreeSet<String> = wire::strings(&tags(row)).unwrap_or_default().into_iter().collect();
            for (name, names) in [("tags_to_add", wanted.difference(&had)), ("tags_to_delete", had.difference(&wanted))] {
                let names: Vec<&String> = names.collect();
                if !names.is_empty() {
                    body.insert(name.to_owned(), named(names));
                }
            }
        }
    }
    Ok(())
}

fn embed(body: &mut Map<String, Value>, more: Map<String, Value>) {
    if more.is_empty() {
        return;
    }
    if let Value::Object(embedded) = body.entry("_embedded").or_insert_with(|| json!({})) {
        embedded.extend(more);
    }
}

fn write_points(fields: &Fields, before: Option<&Value>, context: Context<'_>, body: &mut Map<String, Value>) -> Result<(), Error> {
    for (name, code) in [("emails", "EMAIL"), ("phones", "PHONE")] {
        if let (Some(value), Some(field)) = (fields.get(name), context.form.coded(code)) {
            points::write(field, &wire::strings(value).ok_or_else(|| unfit(name))?, before, body);
        }
    }
    Ok(())
}

fn write_text(fields: &Fields, name: &str, code: &str, context: Context<'_>, body: &mut Map<String, Value>) -> Result<(), Error> {
    let (Some(value), Some(field)) = (fields.get(name), context.form.coded(code)) else { return Ok(()) };
    let values = match value {
        Value::Null => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::String(text) => vec![json!({ "value": text })],
        _ => return Err(unfit(name)),
    };
    wire::set(body, field.id, values);
    Ok(())
}
