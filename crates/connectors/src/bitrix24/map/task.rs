use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value, json};

use super::super::wire::{self, get};
use super::{Owner, Wanted, id_out, line, marked, owner, paragraph, record};

/// Done.
const DONE: &str = "5";

/// Rows are camel case, though they are asked for in upper case.
pub fn task(row: &Value) -> Option<RemoteRecord> {
    let links = wire::rows(get(row, "ufCrmTask"));
    let link = links.iter().find_map(|link| Owner::of_short(link.as_str()?)).map_or(Value::Null, |owner| owner.link());
    let fields: Fields = wire::object([
        ("TITLE", wire::line_value(get(row, "title"))),
        ("DESCRIPTION", paragraph(get(row, "description"))),
        ("DEADLINE", wire::instant_value(get(row, "deadline"))),
        ("STATUS", json!(wire::text(get(row, "status")).as_deref() == Some(DONE))),
        ("RESPONSIBLE_ID", wire::id_value(get(row, "responsibleId"))),
        ("UF_CRM_TASK", link),
    ]);
    let raw = json!({ "UF_CRM_TASK": links });
    Some(record(Kind::Tasks, wire::id(get(row, "id"))?, get(row, "changedDate"), fields, None, raw))
}

/// What is told, and whether the task is to be done or not afterwards, which has a method of its own.
pub fn task_fields(wanted: &Wanted<'_>, me: Option<&str>) -> (Map<String, Value>, Option<bool>) {
    let mut out = Map::new();
    for (name, value) in wanted.fields {
        match name.as_str() {
            "TITLE" => out.extend([(name.clone(), line(value))]),
            "DESCRIPTION" => out.extend([(name.clone(), marked(value))]),
            "DEADLINE" => out.extend([(name.clone(), json!(wire::instant_out(value).unwrap_or_default()))]),
            // Somebody always answers for a task.
            "RESPONSIBLE_ID" if !value.is_null() => out.extend([(name.clone(), id_out(value))]),
            "UF_CRM_TASK" => out.extend([(name.clone(), json!(links(wanted.raw, value)))]),
            _ => {}
        }
    }
    if wanted.is_new() && !out.contains_key("RESPONSIBLE_ID") {
        out.extend(me.map(|me| ("RESPONSIBLE_ID".to_owned(), json!(me))));
    }
    let done = wanted.fields.get("STATUS").and_then(Value::as_bool).filter(|done| *done || !wanted.is_new());
    (out, done)
}

/// Ours instead of the first that we read; further ones stay.
fn links(raw: &Value, link: &Value) -> Vec<String> {
    let before: Vec<&str> = wire::rows(get(raw, "UF_CRM_TASK")).into_iter().filter_map(Value::as_str).collect();
    let first = before.iter().position(|link| Owner::of_short(link).is_some());
    let wanted = owner(link).map(|owner| owner.short());
    let others =
        before.iter().enumerate().filter(|(at, link)| Some(*at) != first && wanted.as_deref() != Some(**link)).map(|(_, link)| (*link).to_owned());
    wanted.iter().cloned().chain(others).collect()
}
