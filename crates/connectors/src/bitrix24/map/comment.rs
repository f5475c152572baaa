use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value, json};

use super::super::wire::{self, get};
use super::{Owner, Wanted, marked, owner, paragraph, record};

/// A comment of the timeline. Lists need not repeat whose it is: then it is the one that was asked for.
pub fn comment(row: &Value, asked: Option<Owner<'_>>) -> Option<RemoteRecord> {
    let id = wire::text(get(row, "ENTITY_ID")).unwrap_or_default();
    let owner = get(row, "ENTITY_TYPE").as_str().and_then(|name| Owner::of_name(name, &id)).or(asked);
    let fields: Fields = wire::object([
        ("TYPE_ID", json!("note")),
        ("DIRECTION", Value::Null),
        ("START_TIME", wire::instant_value(get(row, "CREATED"))),
        ("RESPONSIBLE_ID", wire::id_value(get(row, "AUTHOR_ID"))),
        ("SUBJECT", Value::Null),
        ("DESCRIPTION", paragraph(get(row, "COMMENT"))),
        ("DURATION", Value::Null),
        ("OWNER", owner.map_or(Value::Null, |owner| owner.link())),
    ]);
    Some(record(Kind::Communications, format!("C{}", wire::id(get(row, "ID"))?), get(row, "CREATED"), fields, None, Value::Null))
}

/// `None` when it hangs on nothing, which the vendor does not know.
pub fn comment_fields(wanted: &Wanted<'_>) -> Option<Map<String, Value>> {
    let mut out: Map<String, Value> = wanted.fields.get("DESCRIPTION").map(|text| ("COMMENT".to_owned(), marked(text))).into_iter().collect();
    if wanted.is_new() {
        let owner = owner(wanted.fields.get("OWNER")?)?;
        out.extend(wire::object([("ENTITY_ID", json!(owner.id)), ("ENTITY_TYPE", json!(owner.name()))]));
    }
    Some(out)
}
