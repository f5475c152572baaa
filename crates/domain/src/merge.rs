//! Field-level three-way merge on the last agreed snapshot.

use chrono::DateTime;
use serde_json::Value;

use crate::import::Fields;

/// What to write here, and which fields both sides changed differently.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merged {
    pub writes: Fields,
    /// Changed on both sides to different values: ours is kept.
    pub conflicts: Vec<String>,
}

/// Merges the source's new state into ours. A field the source did not change keeps what people wrote here; a field both sides changed is a
/// conflict and stays ours; a field both changed to the same value is nothing. Fields missing in `ours` are not columns of the record and are written.
#[must_use]
pub fn three_way(base: &Fields, ours: &Fields, theirs: &Fields) -> Merged {
    let mut merged = Merged::default();
    for (field, new) in theirs {
        let old = base.get(field);
        if old.is_some_and(|old| same(old, new)) {
            continue;
        }
        let Some(here) = ours.get(field) else {
            merged.writes.insert(field.clone(), new.clone());
            continue;
        };
        if same(here, new) {
            continue;
        }
        if old.is_some_and(|old| !same(old, here)) {
            merged.conflicts.push(field.clone());
        } else {
            merged.writes.insert(field.clone(), new.clone());
        }
    }
    merged
}

/// Equal as a person would say: two spellings of one instant are the same.
fn same(a: &Value, b: &Value) -> bool {
    if a == b {
        return true;
    }
    let (Value::String(a), Value::String(b)) = (a, b) else { return false };
    matches!((DateTime::parse_from_rfc3339(a), DateTime::parse_from_rfc3339(b)), (Ok(a), Ok(b)) if a == b)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(value: Value) -> Fields {
        serde_json::from_value(value).expect("an object")
    }

    #[test]
    fn each_side_keeps_what_it_alone_changed() {
        let base = fields(json!({"name": "A", "note": "x", "stage": "s"}));
        let ours = fields(json!({"name": "B", "note": "x", "stage": "mine"}));
        let theirs = fields(json!({"name": "A", "note": "y", "stage": "theirs"}));
        let merged = three_way(&base, &ours, &theirs);
        assert_eq!(merged.writes, fields(json!({"note": "y"})));
        assert_eq!(merged.conflicts, ["stage"]);
    }

    #[test]
    fn one_instant_in_two_spellings_is_no_change() {
        let base = fields(json!({"at": "2026-11-14T14:00:00Z"}));
        let ours = fields(json!({"at": "2026-11-14T14:00:00+00:00"}));
        let theirs = fields(json!({"at": "2026-11-14T15:00:00Z"}));
        let merged = three_way(&base, &ours, &theirs);
        assert_eq!(merged.writes, theirs);
        assert!(merged.conflicts.is_empty());
    }
}
