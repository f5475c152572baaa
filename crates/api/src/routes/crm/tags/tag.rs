use crm::sales::tags::Change;
use serde::{Deserialize, Serialize};
use store::sales::tags;
use utoipa::ToSchema;
use uuid::Uuid;

/// What people mark records with.
#[derive(Serialize, ToSchema)]
pub struct Tag {
    pub id: Uuid,
    name: String,
    /// A name of the interface's palette.
    color: String,
    /// Also the `ETag`.
    pub version: i64,
}

/// A tag as a record shows it.
#[derive(Serialize, ToSchema)]
pub struct RecordTag {
    id: Uuid,
    name: String,
    color: String,
}

/// What is written about a tag. A new one needs a name that no other has, however it is written.
#[derive(Deserialize, ToSchema)]
pub struct TagFields {
    #[schema(min_length = 1, max_length = 60)]
    name: Option<String>,
    /// `gray`, `blue`, `cyan`, `teal`, `green`, `amber`, `orange`, `red`, `pink` or `violet`.
    color: Option<String>,
}

impl From<TagFields> for Change {
    fn from(fields: TagFields) -> Self {
        Self { name: fields.name, color: fields.color }
    }
}

impl From<tags::Tag> for Tag {
    fn from(row: tags::Tag) -> Self {
        Self { id: row.id, name: row.name, color: row.color, version: row.version }
    }
}

impl RecordTag {
    pub fn all(rows: Vec<tags::RecordTag>) -> Vec<Self> {
        rows.into_iter().map(|row| Self { id: row.id, name: row.name, color: row.color }).collect()
    }
}
