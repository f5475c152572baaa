//! Notes.

use serde_json::{Map, Value, json};

use super::{Reader, Shape, fields_of};
use crate::amocrm::account::edit::Edit;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::problem::Fault;

/// What each kind of note that can be written needs of `params`.
const KINDS: [(&str, &[&str]); 11] = [
    ("common", &["text"]),
    ("call_in", &["uniq", "duration", "source", "phone"]),
    ("call_out", &["uniq", "duration", "source", "phone"]),
    ("service_message", &["service", "text"]),
    ("extended_service_message", &["service", "text"]),
    ("sms_in", &["text", "phone"]),
    ("sms_out", &["text", "phone"]),
    ("geolocation", &["text", "address", "longitude", "latitude"]),
    ("message_cashier", &["status", "text"]),
    ("attachment", &["file_uuid", "version_uuid", "file_name"]),
    ("invoice_paid", &["text"]),
];

/// `entity` is given by the path, or else must be in the note.
pub fn note(shape: &Shape<'_>, kind: Kind, entity: Option<u64>, element: &Value) -> Result<Edit, Vec<Fault>> {
    let fields = fields_of(element)?;
    let mut reader = Reader::new(shape);
    for (name, value) in fields {
        match name.as_str() {
            "note_type" => match value.as_str() {
                Some(kind) if KINDS.iter().any(|known| known.0 == kind) => reader.keep(name, value),
                Some(_) => reader.faults.push(Fault::choice(name)),
                None => reader.faults.push(Fault::text(name)),
            },
            "params" if value.is_object() => reader.keep(name, value),
            "params" => reader.faults.push(Fault::kind(name, "This value should be of type object.")),
            "entity_id" => reader.integer(name, value),
            "responsible_user_id" => reader.user(name, value, false),
            "created_by" | "updated_by" => reader.user(name, value, true),
            "created_at" | "updated_at" => reader.integer(name, value),
            "request_id" => reader.request_id(value),
            "id" if shape.id.is_some() => {}
            "is_need_to_trigger_digital_pipeline" | "is_pinned" | "group_id" | "account_id" | "_links" => {}
            _ => reader.other(name),
        }
    }
    if let Some(id) = entity {
        reader.keep("entity_id", &json!(id));
    }
    let old = shape.id.and_then(|id| shape.account.row(Kind::Notes, id));
    let wanted = reader.edit.body.get("entity_id").and_then(Value::as_u64).or_else(|| old.and_then(|row| row.id_of("entity_id")));
    match wanted {
        Some(id) if shape.account.live(kind, id).is_some() => {}
        Some(_) => reader.faults.push(Fault::choice("entity_id")),
        None => reader.faults.push(Fault::missing("entity_id")),
    }
    if shape.id.is_none() {
        reader.edit.body.insert("entity_type".to_owned(), json!(kind.plural()));
        reader.edit.body.insert("group_id".to_owned(), json!(0));
        reader.edit.body.insert("is_pinned".to_owned(), json!(false));
        if !fields.contains_key("note_type") {
            reader.faults.push(Fault::missing("note_type"));
        }
    }
    reader.params(old.map_or("", |row| row.str("note_type")));
    reader.finish()
}

impl Reader<'_> {
    fn params(&mut self, old: &str) {
        let given = self.edit.body.get("note_type").and_then(Value::as_str).unwrap_or(old);
        let Some(known) = KINDS.iter().find(|known| known.0 == given) else { return };
        let empty = Map::new();
        let params = match self.edit.body.get("params").and_then(Value::as_object) {
            Some(params) => params,
            None if self.shape.id.is_some() => return,
            None => &empty,
        };
        let missing: Vec<Fault> =
            known.1.iter().filter(|name| !params.contains_key(**name)).map(|name| Fault::missing(format!("params.{name}"))).collect();
        self.faults.extend(missing);
    }
}
