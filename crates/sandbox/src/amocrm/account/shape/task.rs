//! Tasks.

use serde_json::{Value, json};

use super::{Reader, Shape, fields_of};
use crate::amocrm::account::edit::Edit;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::problem::Fault;

/// What the account calls its kinds of tasks.
pub const TYPES: [(u64, &str, &str); 3] = [(1, "Связаться", "FOLLOW_UP"), (2, "Встреча", "MEETING"), (3, "Пробный урок", "")];

pub fn task(shape: &Shape<'_>, element: &Value) -> Result<Edit, Vec<Fault>> {
    let fields = fields_of(element)?;
    let mut reader = Reader::new(shape);
    for (name, value) in fields {
        match name.as_str() {
            "text" => reader.text(name, value),
            "complete_till" | "duration" | "created_at" | "updated_at" => reader.integer(name, value),
            "responsible_user_id" => reader.user(name, value, false),
            "created_by" | "updated_by" => reader.user(name, value, true),
            "is_completed" => reader.flag(name, value),
            "task_type_id" => {
                if value.as_u64().is_some_and(|id| TYPES.iter().any(|kind| kind.0 == id)) {
                    reader.keep(name, value);
                } else {
                    reader.faults.push(Fault::choice(name));
                }
            }
            "entity_type" => {
                if value.is_null() || value.as_str().is_some_and(|kind| Kind::card(kind).is_some() || kind == "customers") {
                    reader.keep(name, value);
                } else {
                    reader.faults.push(Fault::choice(name));
                }
            }
            "entity_id" => reader.integer_or_null(name, value),
            "result" => reader.result(value),
            "request_id" => reader.request_id(value),
            "id" if shape.id.is_some() => {}
            "group_id" | "account_id" | "_links" => {}
            _ => reader.other(name),
        }
    }
    reader.entity();
    if shape.id.is_none() {
        for name in ["text", "complete_till"] {
            if element.get(name).is_none() {
                reader.faults.push(Fault::missing(name));
            }
        }
        let usual = [
            ("entity_id", json!(0)),
            ("entity_type", Value::Null),
            ("duration", json!(0)),
            ("is_completed", json!(false)),
            ("task_type_id", json!(1)),
            ("group_id", json!(0)),
            ("result", json!([])),
        ];
        for (name, value) in usual {
            reader.edit.body.entry(name).or_insert(value);
        }
    }
    reader.finish()
}

impl Reader<'_> {
    /// Written as an object; reads as an empty list until it is.
    fn result(&mut self, value: &Value) {
        match (value, &value["text"]) {
            (_, Value::String(_)) => self.keep("result", &json!({ "text": value["text"] })),
            (Value::Null, _) => self.keep("result", &json!([])),
            (Value::Array(items), _) if items.is_empty() => self.keep("result", value),
            _ => self.faults.push(Fault::kind("result", "This value should be of type object.")),
        }
    }

    /// The row must be there.
    fn entity(&mut self) {
        let Some(id) = self.edit.body.get("entity_id").and_then(Value::as_u64).filter(|id| *id > 0) else { return };
        let old = self.shape.id.and_then(|id| self.shape.account.row(Kind::Tasks, id));
        let given = self.edit.body.get("entity_type").and_then(Value::as_str);
        match given.or(old.map(|row| row.str("entity_type"))).and_then(Kind::card) {
            Some(kind) if self.shape.account.live(kind, id).is_some() => {}
            Some(_) => self.faults.push(Fault::choice("entity_id")),
            None => self.faults.push(Fault::missing("entity_type")),
        }
    }
}
