//! The primary contact or company and the list it belongs to, kept in step.

use serde_json::{Value, json};

use super::super::noun::Noun;
use super::super::table::{Row, int, of};
use super::patch::Patch;

/// The single field and the list behind it.
pub fn pair(noun: Noun) -> Option<(&'static str, &'static str)> {
    match noun {
        Noun::Deal | Noun::Lead => Some(("CONTACT_ID", "CONTACT_IDS")),
        Noun::Contact => Some(("COMPANY_ID", "COMPANY_IDS")),
        _ => None,
    }
}

pub fn ids(row: &Row, list: &str) -> Vec<i64> {
    of(row, list).as_array().map(|ids| ids.iter().filter_map(Value::as_i64).collect()).unwrap_or_default()
}

/// After the patch was applied to the row; `old` is the primary one before it.
pub fn settle(noun: Noun, row: &mut Row, patch: &Patch, old: i64) {
    let Some((one, list)) = pair(noun) else { return };
    if patch.names(list) {
        put(noun, row, ids(row, list));
    } else if patch.names(one) {
        let primary = int(row, one);
        let mut kept: Vec<i64> = ids(row, list).into_iter().filter(|id| *id != old && *id != primary).collect();
        if primary > 0 {
            kept.insert(0, primary);
        }
        put(noun, row, kept);
    }
}

/// The first of the list is the primary one.
pub fn put(noun: Noun, row: &mut Row, mut ids: Vec<i64>) {
    let Some((one, list)) = pair(noun) else { return };
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(*id));
    let nothing = if noun == Noun::Contact { Value::Null } else { json!(0) };
    row.insert(one.into(), ids.first().map_or(nothing, |id| json!(id)));
    row.insert(list.into(), json!(ids));
}
