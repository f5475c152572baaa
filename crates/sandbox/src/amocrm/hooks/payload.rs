//! What webhooks say, under the field names of the older interface.

use chrono::DateTime;
use serde_json::{Map, Value, json};

use crate::amocrm::account::Account;
use crate::amocrm::account::happening::{Action, Happening};
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::row::Row;

/// Moscow, where the account lives.
const OFFSET_SECONDS: i64 = 3 * 3_600;

/// Puts one happening under its key and action.
pub fn add(account: &Account, happening: &Happening, body: &mut Map<String, Value>) {
    let Some(item) = item(account, happening) else { return };
    let key = match (happening.kind, happening.unsorted.is_some()) {
        (_, true) => "unsorted",
        (Kind::Leads, _) => "leads",
        (Kind::Tasks, _) => "task",
        // Companies come among the contacts.
        _ => "contacts",
    };
    // The responsible of a contact comes as an update.
    let action = match (happening.action, happening.kind) {
        (Action::Responsible, Kind::Contacts | Kind::Companies) => Action::Update,
        (action, _) => action,
    };
    let actions = body.entry(key).or_insert_with(|| json!({}));
    let items = actions.as_object_mut().map(|actions| actions.entry(action.name()).or_insert_with(|| json!([])));
    if let Some(Value::Array(items)) = items {
        items.push(item);
    }
}

fn item(account: &Account, happening: &Happening) -> Option<Value> {
    if let Some(item) = &happening.unsorted {
        let action = match happening.action {
            Action::Add => Value::Null,
            Action::Delete => json!("decline"),
            _ => json!("accept"),
        };
        return Some(json!({
            "uid": item.uid, "source_uid": item.source_uid, "source": item.source_name, "category": item.category, "pipeline_id": item.pipeline_id,
            "lead_id": item.lead, "action": action, "date_create": item.created_at, "source_data": item.metadata,
        }));
    }
    let row = account.row(happening.kind, happening.id)?;
    if let Some(note) = happening.note.and_then(|id| account.row(Kind::Notes, id)) {
        return Some(json!({ "note": of_note(account, happening.kind, note), "type": kind_of_contact(happening.kind) }));
    }
    let mut item = match (happening.action, happening.kind) {
        (Action::Delete, kind) => deleted(kind, row),
        (_, Kind::Leads) => lead(account, row),
        (_, Kind::Tasks) => task(account, row),
        (_, kind) => contact(account, kind, row),
    };
    if let Some(before) = &happening.before
        && happening.action != Action::Delete
    {
        if before.responsible != row.responsible {
            item["old_responsible_user_id"] = json!(before.responsible);
        }
        if happening.kind == Kind::Leads && happening.action == Action::Status {
            item["old_status_id"] = json!(before.body.get("status_id"));
            item["old_pipeline_id"] = json!(before.body.get("pipeline_id"));
        }
    }
    Some(item)
}

fn kind_of_contact(kind: Kind) -> Value {
    match kind {
        Kind::Contacts => json!("contact"),
        Kind::Companies => json!("company"),
        _ => Value::Null,
    }
}

fn deleted(kind: Kind, row: &Row) -> Value {
    match kind {
        Kind::Leads => json!({ "id": row.id, "status_id": row.body.get("status_id"), "pipeline_id": row.body.get("pipeline_id") }),
        Kind::Contacts | Kind::Companies => json!({ "id": row.id, "type": kind.singular() }),
        _ => json!({ "id": row.id, "element_id": row.body.get("entity_id") }),
    }
}

fn common(account: &Account, row: &Row) -> Value {
    json!({
        "id": row.id, "name": row.str("name"), "responsible_user_id": row.responsible, "date_create": row.created_at,
        "last_modified": row.updated_at, "created_user_id": row.created_by, "modified_user_id": row.updated_by, "account_id": account.id,
        "created_at": row.created_at, "updated_at": row.updated_at,
    })
}

fn decorated(account: &Account, kind: Kind, row: &Row, mut item: Value) -> Value {
    let fields = custom_fields(account, row);
    if !fields.is_empty() {
        item["custom_fields"] = json!(fields);
    }
    let tags: Vec<Value> = row.tags.iter().filter_map(|id| account.tag(kind, *id)).map(|tag| json!({ "id": tag.id, "name": tag.name })).collect();
    if !tags.is_empty() {
        item["tags"] = json!(tags);
    }
    item
}

fn lead(account: &Account, row: &Row) -> Value {
    let mut item = common(account, row);
    for name in ["status_id", "pipeline_id", "price"] {
        item[name] = json!(row.body.get(name));
    }
    decorated(account, Kind::Leads, row, item)
}

fn contact(account: &Account, kind: Kind, row: &Row) -> Value {
    let mut item = common(account, row);
    item["type"] = kind_of_contact(kind);
    let end = (kind, row.id);
    let leads: Map<String, Value> = account.links.to(end, Kind::Leads).map(|link| (link.to.1.to_string(), json!({ "ID": link.to.1 }))).collect();
    if !leads.is_empty() {
        item["linked_leads_id"] = Value::Object(leads);
    }
    if let Some(company) = account.links.to(end, Kind::Companies).next().filter(|_| kind == Kind::Contacts) {
        item["linked_company_id"] = json!(company.to.1);
        item["company_name"] = json!(account.row(Kind::Companies, company.to.1).map(|row| row.str("name")));
    }
    decorated(account, kind, row, item)
}

fn task(account: &Account, row: &Row) -> Value {
    let kind = Kind::card(row.str("entity_type"));
    let mut item = common(account, row);
    let due = row.number("complete_till").unwrap_or_default();
    let told = [
        ("element_id", json!(row.body.get("entity_id"))),
        ("element_type", json!(kind.map(Kind::element_type))),
        ("task_type", json!(row.body.get("task_type_id"))),
        ("text", json!(row.str("text"))),
        ("status", json!(u8::from(row.body.get("is_completed") == Some(&json!(true))))),
        ("complete_till", json!(wall_clock(due))),
        ("complete_before", json!(due)),
        ("date_create", json!(wall_clock(row.created_at))),
        ("last_modified", json!(wall_clock(row.updated_at))),
        ("result", json!(row.body.get("result").and_then(|result| result.get("text")))),
    ];
    for (name, value) in told {
        item[name] = value;
    }
    item
}

fn of_note(account: &Account, kind: Kind, note: &Row) -> Value {
    let number = match note.str("note_type") {
        "common" => 4,
        "attachment" => 5,
        "call_in" => 10,
        "call_out" => 11,
        "sms_in" => 102,
        "sms_out" => 103,
        _ => 25,
    };
    let text = note.body.get("params").and_then(|params| params.get("text")).cloned();
    json!({
        "id": note.id, "element_id": note.body.get("entity_id"), "element_type": kind.element_type(), "note_type": number,
        "text": text.unwrap_or_else(|| json!(note.body.get("params").map(Value::to_string))), "created_by": note.created_by,
        "main_user_id": note.responsible, "modified_by": note.updated_by, "date_create": wall_clock(note.created_at),
        "timestamp_x": wall_clock(note.updated_at), "account_id": account.id, "group_id": 0, "attachement": "",
    })
}

/// `values` in the three shapes they come in.
fn custom_fields(account: &Account, row: &Row) -> Vec<Value> {
    let mut fields: Vec<_> = row.values.iter().filter_map(|(id, values)| Some((account.fields.get(id)?, values))).collect();
    fields.sort_by_key(|(field, _)| (field.sort, field.id));
    let shown = fields.into_iter().map(|(field, values)| {
        let objects = || {
            values.iter().map(|value| {
                let mut one = json!({ "value": value["value"] });
                if !value["enum_id"].is_null() {
                    one["enum"] = value["enum_id"].clone();
                }
                one
            })
        };
        let values = match field.kind.as_str() {
            "date" | "birthday" | "date_time" => Value::Array(values.iter().map(|value| value["value"].clone()).collect()),
            "radiobutton" => objects().next().unwrap_or_default(),
            _ => Value::Array(objects().collect()),
        };
        let mut one = json!({ "id": field.id, "name": field.name, "values": values });
        if let Some(code) = &field.code {
            one["code"] = json!(code);
        }
        one
    });
    shown.collect()
}

fn wall_clock(at: i64) -> String {
    DateTime::from_timestamp(at.saturating_add(OFFSET_SECONDS), 0).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default()
}
