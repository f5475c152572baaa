use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Another record, by what a person calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub id: Uuid,
    pub name: String,
}

impl Named {
    /// From the two columns of an outer join.
    pub(super) fn from_columns(id: Option<Uuid>, name: Option<String>) -> Option<Self> {
        Some(Self { id: id?, name: name? })
    }
}
