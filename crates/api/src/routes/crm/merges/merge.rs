use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use crm::sales::merges;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::crm::doubles::DoubleKind;
use crate::routes::reference::Reference;

/// A merge: which record stayed, which went, and what became of them.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Merge {
    pub id: Uuid,
    kind: DoubleKind,
    /// With the name it had after the merge.
    primary: Reference,
    duplicates: Vec<Reference>,
    /// How many rows were moved, by what they are: `deals`, `tasks`, `students`, …
    moved: BTreeMap<String, usize>,
    /// The primary's fields that changed, as they were.
    #[schema(value_type = Object)]
    before: Map<String, Value>,
    /// The same as the merge made them.
    #[schema(value_type = Object)]
    after: Map<String, Value>,
    /// Who made it.
    by: Option<Reference>,
    created_at: DateTime<Utc>,
    undone_at: Option<DateTime<Utc>>,
    /// As long as the duplicates are kept; `null` when it was undone.
    undo_until: Option<DateTime<Utc>>,
}

impl From<store::sales::merges::Merge> for Merge {
    fn from(row: store::sales::merges::Merge) -> Self {
        let undo_until = row.undone_at.is_none().then(|| merges::until(&row));
        let mut moved = BTreeMap::new();
        for one in &row.moved {
            if let Some(name) = merges::shown_as(one) {
                *moved.entry(name.to_owned()).or_insert(0) += one.ids.len();
            }
        }
        Self {
            id: row.id,
            kind: row.kind.into(),
            moved,
            before: merges::named(row.kind, &row.before),
            after: merges::named(row.kind, &row.after),
            primary: Reference::new(row.primary_id, row.title),
            duplicates: row.duplicates.into_iter().map(|one| Reference::new(one.id, one.title)).collect(),
            by: Reference::of(row.made_by, row.made_by_name),
            created_at: row.created_at,
            undone_at: row.undone_at,
            undo_until,
        }
    }
}
