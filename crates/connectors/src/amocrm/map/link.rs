//! Links between records: what a deal belongs to, what a task or a note hangs on.

use domain::sync::Kind;
use serde_json::{Value, json};

use super::super::facts::{entity, kind_of};
use super::wire;

/// The record something hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    pub kind: Kind,
    pub id: u64,
}

impl Link {
    /// From the contract's form.
    pub fn of(value: &Value) -> Option<Self> {
        let kind = value["kind"].as_str()?.parse().ok().filter(|kind| matches!(kind, Kind::Companies | Kind::Contacts | Kind::Deals))?;
        Some(Self { kind, id: wire::number_of(&value["id"])? })
    }

    /// From the vendor's; `None` when it hangs on something Zveno does not have.
    pub fn at(entity: &str, id: &Value) -> Option<Self> {
        let kind = kind_of(entity).filter(|kind| *kind != Kind::Tasks)?;
        Some(Self { kind, id: id.as_u64().filter(|id| *id > 0)? })
    }

    pub fn value(self) -> Value {
        json!({ "kind": self.kind.as_str(), "id": self.id.to_string() })
    }

    pub fn entity(self) -> &'static str {
        entity(self.kind)
    }
}

/// The contact that counts for a lead: the main one, or the first.
pub fn main_contact(row: &Value) -> Option<u64> {
    let contacts = row["_embedded"]["contacts"].as_array()?;
    let main = contacts.iter().find(|contact| contact["is_main"] == true).or_else(|| contacts.first());
    main.and_then(|contact| contact["id"].as_u64())
}

pub fn company(row: &Value) -> Option<u64> {
    row["_embedded"]["companies"].as_array()?.first()?["id"].as_u64()
}

pub fn id_value(id: Option<u64>) -> Value {
    id.map_or(Value::Null, |id| json!(id.to_string()))
}
