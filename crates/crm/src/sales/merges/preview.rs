use domain::permissions::Permission;
use serde_json::{Map, Value};
use store::sales::Kind;
use store::sales::merges::{self, Moved, REFERENCES, Row};
use uuid::Uuid;

use super::Wanted;
use super::combine::{changed, combine};
use super::fields::fields;
use crate::{Caller, Context, Result};

/// What a merge would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Field to what it would be, of those that would change.
    pub changes: Map<String, Value>,
    /// Table to how many of its rows would move.
    pub moves: Vec<(&'static str, i64)>,
}

/// # Errors
/// As the merge itself.
pub async fn preview(ctx: &Context, caller: &Caller, wanted: &Wanted) -> Result<Preview> {
    caller.require(Permission::CrmWrite)?;
    let (primary, duplicates) = wanted.checked()?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let rows: Vec<Row> = merges::rows(&mut tx, wanted.kind, &ids(primary, &duplicates)).await?;
    let (primary, others) = wanted.sorted(primary, &duplicates, rows)?;
    let (_, after) = changed(&primary, combine(wanted.kind, &primary, &others, &wanted.choices));
    let mut moves = Vec::new();
    for at in merges::references_of(wanted.kind) {
        moves.push((at.table, merges::pointing(&mut tx, at, &duplicates).await?));
    }
    Ok(Preview { changes: named(wanted.kind, &after), moves })
}

pub(super) fn ids(primary: Uuid, duplicates: &[Uuid]) -> Vec<Uuid> {
    std::iter::once(primary).chain(duplicates.iter().copied()).collect()
}

/// Columns under the names of their fields.
#[must_use]
pub fn named(kind: Kind, columns: &Map<String, Value>) -> Map<String, Value> {
    fields(kind).iter().filter_map(|field| Some((field.name.to_owned(), columns.get(field.column)?.clone()))).collect()
}

/// What moved rows are called, of those that a person knows by a name: rows of another system's book-keeping have none.
#[must_use]
pub fn shown_as(moved: &Moved) -> Option<&str> {
    let known = REFERENCES.iter().any(|at| at.table == moved.table && at.column == moved.column);
    known.then_some(moved.table.as_str())
}
