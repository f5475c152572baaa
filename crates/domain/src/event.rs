//! What the rest of the system and every open page are told. An event names a record and its version, never its content: whoever may see the
//! record fetches it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// `noun.verb`, for instance `migration.progress`. A stored format: a name that has been written once stays readable.
    pub name: String,
    /// The room it is told in: `org` or `user:ID`.
    pub room: String,
    pub kind: String,
    pub id: Uuid,
    pub version: i64,
}

impl Event {
    #[must_use]
    pub fn in_org(name: &str, kind: &str, id: Uuid, version: i64) -> Self {
        Self { name: name.to_owned(), room: "org".to_owned(), kind: kind.to_owned(), id, version }
    }
}
