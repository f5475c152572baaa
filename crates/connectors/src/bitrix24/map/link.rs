//! What a task or a communication hangs on.

use serde_json::{Value, json};

/// A record of the vendor's something hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner<'a> {
    /// `entityTypeId`
    pub entity: u64,
    pub id: &'a str,
}

/// Kinds with their number, their short prefix and their name.
const ENTITIES: [(u64, &str, &str, &str); 4] =
    [(1, "L", "lead", "deals"), (2, "D", "deal", "deals"), (3, "C", "contact", "contacts"), (4, "CO", "company", "companies")];

impl<'a> Owner<'a> {
    /// `deal`
    pub fn name(&self) -> &'static str {
        ENTITIES.iter().find(|(entity, ..)| *entity == self.entity).map_or("", |(_, _, name, _)| name)
    }

    /// `D_410`
    pub fn short(&self) -> String {
        let prefix = ENTITIES.iter().find(|(entity, ..)| *entity == self.entity).map_or("", |(_, prefix, ..)| prefix);
        format!("{prefix}_{}", self.id)
    }

    /// As it crosses.
    pub fn link(&self) -> Value {
        let Some((_, _, _, kind)) = ENTITIES.iter().find(|(entity, ..)| *entity == self.entity) else { return Value::Null };
        json!({ "kind": kind, "id": if self.entity == 1 { format!("L{}", self.id) } else { self.id.to_owned() } })
    }

    /// Of `D_410`.
    pub fn of_short(short: &'a str) -> Option<Self> {
        let (prefix, id) = short.split_once('_')?;
        let (entity, ..) = ENTITIES.iter().find(|(_, known, ..)| *known == prefix)?;
        is_id(id).then_some(Self { entity: *entity, id })
    }

    /// Of `deal` and an id.
    pub fn of_name(name: &str, id: &'a str) -> Option<Self> {
        let (entity, ..) = ENTITIES.iter().find(|(_, _, known, _)| known.eq_ignore_ascii_case(name))?;
        is_id(id).then_some(Self { entity: *entity, id })
    }
}

/// What a link in our form points at.
pub fn owner(link: &Value) -> Option<Owner<'_>> {
    let (kind, id) = (link.get("kind")?.as_str()?, link.get("id")?.as_str()?);
    let (entity, id) = match (kind, id.strip_prefix('L')) {
        ("deals", Some(lead)) => (1, lead),
        ("deals", None) => (2, id),
        ("contacts", _) => (3, id),
        ("companies", _) => (4, id),
        _ => return None,
    };
    is_id(id).then_some(Owner { entity, id })
}

/// Of an activity's owner type and id.
pub fn owner_of(entity: u64, id: &str) -> Option<Owner<'_>> {
    (ENTITIES.iter().any(|(known, ..)| *known == entity) && is_id(id)).then_some(Owner { entity, id })
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_digit()) && id != "0"
}
