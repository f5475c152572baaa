//! Rows of the vendor's and records of the contract, pure, both ways.

mod card;
mod link;
mod note;
mod own;
mod points;
mod product;
mod task;
mod wire;

use chrono::{DateTime, Utc};
use connector::Error;
use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value};
use uuid::Uuid;

pub use card::{is_closed, stage_key};
pub use link::{Link, company, main_contact};
pub use note::Note;
pub use wire::{moment_of, number_of, seconds};

use super::facts::Facts;
use super::fields::{Form, MARKER};

/// What a row is read and written with.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub form: &'a Form,
    pub facts: &'a Facts,
    pub now: DateTime<Utc>,
}

/// A row as a record; `None` for what is no record of ours: deleted, without an id, or of a kind that Zveno does not have. `entity` is whose notes they are.
pub fn read(kind: Kind, entity: &str, row: Value, context: Context<'_>) -> Option<RemoteRecord> {
    if row["is_deleted"] == true {
        return None;
    }
    let id = row["id"].as_u64().filter(|id| *id > 0)?.to_string();
    let mut fields = Fields::new();
    let mut marker = None;
    match kind {
        Kind::Companies => card::company(&row, context, &mut fields),
        Kind::Contacts => card::contact(&row, context, &mut fields),
        Kind::Deals => card::deal(&row, context, &mut fields),
        Kind::Products => product::read(&row, context, &mut fields),
        Kind::Tasks => task::read(&row, context, &mut fields),
        Kind::Communications => marker = note::read(entity, &row, &mut fields)?,
    }
    own::read_all(&row, context, &mut fields);
    let of_field =
        context.form.coded(MARKER).and_then(|field| wire::first(&row, field.id)).and_then(|value| value["value"].as_str()?.trim().parse().ok());
    let id = if kind == Kind::Communications { format!("{entity}:{id}") } else { id };
    let changed_at = moment_of(&row["updated_at"]);
    Some(RemoteRecord { kind, id, changed_at, is_deleted: false, fields, marker: marker.or(of_field), raw: row })
}

/// What is to be sent of a new record or a changed one; empty when nothing is.
pub fn write(kind: Kind, fields: &Fields, before: Option<&Value>, context: Context<'_>) -> Result<Map<String, Value>, Error> {
    let mut body = Map::new();
    match kind {
        Kind::Companies => card::write_company(fields, before, context, &mut body)?,
        Kind::Contacts => card::write_contact(fields, before, context, &mut body)?,
        Kind::Deals => card::write_deal(fields, before, context, &mut body)?,
        Kind::Products => product::write(fields, context, &mut body)?,
        Kind::Tasks => task::write(fields, before, context, &mut body)?,
        Kind::Communications => {}
    }
    own::write_all(fields, context, &mut body)?;
    Ok(body)
}

/// Whether a note is a communication, and not something of the system's or of another program's.
pub fn is_communication(entity: &str, row: &Value) -> bool {
    note::read(entity, row, &mut Fields::new()).is_some()
}

/// What identifies a record by its content, in the form in which it would be read after having been written.
pub fn read_back(kind: Kind, fields: &Fields, local_id: Uuid, context: Context<'_>) -> Fields {
    let mut wanted = Fields::new();
    let telling: &[&str] = match kind {
        Kind::Companies | Kind::Contacts => &["name", "emails", "phones", "responsible_user"],
        Kind::Deals => &["name", "price", "stage", "contact", "responsible_user"],
        Kind::Products => &["name", "sku", "price"],
        Kind::Tasks => &["title", "note", "due", "responsible_user", "link"],
        Kind::Communications => &["kind", "direction", "subject", "text", "duration", "link"],
    };
    if kind == Kind::Communications {
        let Ok(note) = Note::new(fields, local_id) else { return wanted };
        note::read(note.link.entity(), &Value::Object(note.body), &mut wanted);
    } else if kind == Kind::Deals || kind == Kind::Tasks {
        let Ok(mut body) = write(kind, fields, None, context) else { return wanted };
        if !fields.contains_key("due") {
            body.remove("complete_till");
        }
        match kind {
            Kind::Deals => card::deal(&Value::Object(body), context, &mut wanted),
            _ => task::read(&Value::Object(body), context, &mut wanted),
        }
    } else {
        wanted = fields.clone();
    }
    wanted.retain(|name, value| telling.contains(&name.as_str()) && fields.contains_key(name) && !value.is_null());
    wanted
}

/// A field that a record of this kind cannot hold in the form it came.
fn unfit(field: &str) -> Error {
    Error::Refused { code: "validation", reason: format!("{field}: not a value of this field") }
}

#[cfg(test)]
mod tests;
