//! Rows of the vendor to records, and changes to what the vendor is told. Pure; tested by recorded pairs.

mod activity;
mod comment;
mod company;
mod contact;
mod deal;
mod lines;
mod link;
pub(super) mod multi;
mod own;
mod product;
mod task;

pub use activity::activity;
pub use comment::{comment, comment_fields};
pub use company::{company, company_fields};
pub use contact::{contact, contact_fields};
pub use deal::{Entity, category, deal, deal_fields, entity, lead_stage};
pub use lines::{lines, rows_of};
pub use link::{Owner, owner, owner_of};
pub use multi::appends;
pub use product::{origin, product, product_fields};
pub use task::{task, task_fields};

use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::Value;
use uuid::Uuid;

use super::wire;

/// What we sign records with that we made.
pub const ORIGINATOR: &str = "zveno";

/// A change as a mapping sees it.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub fields: &'a Fields,
    /// [`RemoteRecord::raw`] of the record; null of a new one.
    pub raw: &'a Value,
    /// Zveno's id, of a new one.
    pub local_id: Option<Uuid>,
}

impl Wanted<'_> {
    pub fn is_new(&self) -> bool {
        self.local_id.is_some()
    }
}

fn record(kind: Kind, id: String, changed: &Value, fields: Fields, marker: Option<Uuid>, raw: Value) -> RemoteRecord {
    RemoteRecord { kind, id, changed_at: wire::instant(changed), is_deleted: false, fields, marker, raw }
}

fn marker(originator: &Value, origin: &Value) -> Option<Uuid> {
    (originator.as_str() == Some(ORIGINATOR)).then(|| origin.as_str()?.parse().ok()).flatten()
}

fn paragraph(value: &Value) -> Value {
    wire::text(value).map(|text| super::markup::plain(&text)).filter(|text| !text.is_empty()).map_or(Value::Null, Value::String)
}

fn marked(value: &Value) -> Value {
    Value::from(value.as_str().map(super::markup::marked).unwrap_or_default())
}

/// A text as it is; an empty one for null, since null is taken for "no change" in places.
fn line(value: &Value) -> Value {
    Value::from(value.as_str().unwrap_or_default())
}

/// An id, or zero for nobody.
fn id_out(value: &Value) -> Value {
    Value::from(wire::id(value).unwrap_or_else(|| "0".to_owned()))
}
