use std::collections::BTreeMap;

use crm::sales::merges;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

/// What a merge would do.
#[derive(Serialize, ToSchema)]
pub struct MergePreview {
    /// The primary's fields that would change, as they would be.
    #[schema(value_type = Object)]
    changes: Map<String, Value>,
    /// How many rows would move, by what they are: `deals`, `tasks`, `students`, …
    moves: BTreeMap<String, i64>,
}

impl From<merges::Preview> for MergePreview {
    fn from(preview: merges::Preview) -> Self {
        let moves = preview.moves.into_iter().map(|(table, count)| (table.to_owned(), count)).collect();
        Self { changes: preview.changes, moves }
    }
}
