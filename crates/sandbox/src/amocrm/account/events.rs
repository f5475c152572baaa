//! The account's own log of what happened, as `GET /events` tells it.

use serde_json::{Value, json};

#[derive(Debug, Clone)]
pub struct Event {
    pub n: u64,
    pub kind: String,
    pub entity_id: u64,
    /// `lead`, `contact`, `company`, `task`, `catalog_12001`.
    pub entity_type: String,
    pub created_by: u64,
    pub created_at: i64,
    pub before: Value,
    pub after: Value,
}

impl Event {
    pub fn id(&self) -> String {
        format!("01pz58t{:019}", self.n)
    }

    pub fn value(&self, account_id: u64) -> Value {
        json!({
            "id": self.id(), "type": self.kind, "entity_id": self.entity_id, "entity_type": self.entity_type,
            "created_by": self.created_by, "created_at": self.created_at,
            "value_before": self.before, "value_after": self.after, "account_id": account_id,
        })
    }
}

/// What is to be logged, without what every event has.
#[derive(Debug, Clone)]
pub struct Told {
    pub kind: String,
    pub before: Value,
    pub after: Value,
}

impl Told {
    pub fn new(kind: impl Into<String>, before: Value, after: Value) -> Self {
        Self { kind: kind.into(), before, after }
    }

    pub fn bare(kind: impl Into<String>) -> Self {
        Self::new(kind, json!([]), json!([]))
    }
}
