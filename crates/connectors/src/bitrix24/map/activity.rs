use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::{Value, json};

use super::super::wire::{self, get};
use super::{owner_of, paragraph, record};

/// Calls that went through telephony have happened, whatever is still to be done about them.
const TELEPHONY: &str = "VOXIMPLANT_CALL";

/// A call, a meeting or an e-mail. `None` for what is a task, a plan, or of a provider we do not know.
pub fn activity(row: &Value) -> Option<RemoteRecord> {
    let kind = kind(row)?;
    let begun = [get(row, "START_TIME"), get(row, "CREATED")].into_iter().find(|at| wire::instant(at).is_some()).unwrap_or(&Value::Null);
    let direction = match wire::number(get(row, "DIRECTION")) {
        Some(1) if kind != "meeting" => json!("in"),
        Some(2) if kind != "meeting" => json!("out"),
        _ => Value::Null,
    };
    let entity = wire::number(get(row, "OWNER_TYPE_ID")).unwrap_or_default();
    let id = wire::text(get(row, "OWNER_ID")).unwrap_or_default();
    let fields: Fields = wire::object([
        ("TYPE_ID", json!(kind)),
        ("DIRECTION", direction),
        ("START_TIME", wire::instant_value(begun)),
        ("RESPONSIBLE_ID", wire::id_value(get(row, "RESPONSIBLE_ID"))),
        ("SUBJECT", wire::line_value(get(row, "SUBJECT"))),
        ("DESCRIPTION", paragraph(get(row, "DESCRIPTION"))),
        ("DURATION", if kind == "email" { Value::Null } else { duration(row) }),
        ("OWNER", owner_of(entity, &id).map_or(Value::Null, |owner| owner.link())),
    ]);
    Some(record(Kind::Communications, format!("A{}", wire::id(get(row, "ID"))?), get(row, "LAST_UPDATED"), fields, None, Value::Null))
}

fn kind(row: &Value) -> Option<&'static str> {
    let completed = wire::flag(get(row, "COMPLETED")) == Some(true);
    match wire::number(get(row, "TYPE_ID"))? {
        1 if completed => Some("meeting"),
        2 if completed || get(row, "PROVIDER_ID").as_str() == Some(TELEPHONY) => Some("call"),
        4 => Some("email"),
        _ => None,
    }
}

fn duration(row: &Value) -> Value {
    let (begin, end) = (wire::instant(get(row, "START_TIME")), wire::instant(get(row, "END_TIME")));
    let seconds = begin.zip(end).map(|(begin, end)| (end - begin).num_seconds()).filter(|seconds| (0..=86_400).contains(seconds));
    seconds.map_or(Value::Null, Value::from)
}
