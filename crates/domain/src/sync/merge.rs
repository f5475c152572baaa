//! The merge of a record on two sides, field by field, on the snapshot both last agreed on. Pure, so that every property it owes can be tested by itself.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{Fields, Policy, Strategy};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Zveno,
    Vendor,
}

/// A record as each side has it. A field that a side does not name is not hers to say anything about: it is left out of the merge, not emptied.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// The snapshot last agreed on; empty when the two meet for the first time.
    pub base: &'a Fields,
    pub ours: &'a Fields,
    pub theirs: &'a Fields,
    /// When each side was last changed, as far as known.
    pub ours_at: Option<DateTime<Utc>>,
    pub theirs_at: Option<DateTime<Utc>>,
}

/// A field that both sides changed, and nobody may decide but a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    pub field: String,
    pub base: Value,
    pub ours: Value,
    pub theirs: Value,
}

/// What follows from a merge.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merged {
    /// To be written in Zveno.
    pub here: Fields,
    /// To be written at the vendor.
    pub there: Fields,
    pub disputes: Vec<Dispute>,
    /// Fields both sides changed that a strategy decided, and for whom.
    pub decided: Vec<(String, Strategy)>,
    /// The snapshot that holds as soon as `here` is written. A field of `there` enters it only when the vendor has it: until then the old value stays, so that
    /// a lost write is still seen as a difference.
    pub agreed: Fields,
}

/// Merges. The order of the two sides' arguments decides nothing but who is who: see the tests for what must hold.
#[must_use]
pub fn merge(sides: &Sides<'_>, policy: &Policy) -> Merged {
    let mut merged = Merged { agreed: sides.base.clone(), ..Merged::default() };
    let fields: BTreeSet<&String> = sides.ours.keys().filter(|field| sides.theirs.contains_key(*field)).collect();
    for field in fields {
        let (ours, theirs) = (&sides.ours[field], &sides.theirs[field]);
        if same(ours, theirs) {
            merged.agreed.insert(field.clone(), theirs.clone());
            continue;
        }
        let direction = policy.direction(field);
        match (outcome(sides, field, policy), direction.comes_in(), direction.goes_out()) {
            (Outcome::Take(Side::Vendor, strategy), true, _) => {
                merged.decided.extend(strategy.map(|strategy| (field.clone(), strategy)));
                merged.agreed.insert(field.clone(), theirs.clone());
                merged.here.insert(field.clone(), theirs.clone());
            }
            (Outcome::Take(Side::Zveno, strategy), _, true) => {
                merged.decided.extend(strategy.map(|strategy| (field.clone(), strategy)));
                // What was decided is no dispute a second time: from now on the vendor's value is what ours replaces.
                merged.agreed.insert(field.clone(), theirs.clone());
                merged.there.insert(field.clone(), ours.clone());
            }
            (Outcome::Dispute, true, true) => {
                let base = sides.base.get(field).cloned().unwrap_or(Value::Null);
                merged.disputes.push(Dispute { field: field.clone(), base, ours: ours.clone(), theirs: theirs.clone() });
            }
            // Of a field that travels one way the sender's value holds.
            (_, true, false) => {
                if !sides.base.get(field).is_some_and(|base| same(base, theirs)) {
                    merged.agreed.insert(field.clone(), theirs.clone());
                    merged.here.insert(field.clone(), theirs.clone());
                }
            }
            (_, false, true) => {
                if !sides.base.get(field).is_some_and(|base| same(base, ours)) {
                    merged.there.insert(field.clone(), ours.clone());
                }
            }
            (_, _, _) => {}
        }
    }
    merged
}

enum Outcome {
    /// By a strategy, or because only that side changed.
    Take(Side, Option<Strategy>),
    Dispute,
}

fn outcome(sides: &Sides<'_>, field: &str, policy: &Policy) -> Outcome {
    let (ours, theirs) = (&sides.ours[field], &sides.theirs[field]);
    match sides.base.get(field) {
        Some(base) if same(base, ours) => return Outcome::Take(Side::Vendor, None),
        Some(base) if same(base, theirs) => return Outcome::Take(Side::Zveno, None),
        Some(_) => {}
        // The first meeting: who knows something tells the other.
        None if is_empty(ours) => return Outcome::Take(Side::Vendor, None),
        None if is_empty(theirs) => return Outcome::Take(Side::Zveno, None),
        None => {}
    }
    match policy.strategy(field) {
        Strategy::Vendor => Outcome::Take(Side::Vendor, Some(Strategy::Vendor)),
        Strategy::Zveno => Outcome::Take(Side::Zveno, Some(Strategy::Zveno)),
        Strategy::Newest => match (sides.ours_at, sides.theirs_at) {
            // Of the same second, or of unknown times, the vendor's holds: one rule, whichever worker asks.
            (Some(ours_at), Some(theirs_at)) if ours_at > theirs_at => Outcome::Take(Side::Zveno, Some(Strategy::Newest)),
            _ => Outcome::Take(Side::Vendor, Some(Strategy::Newest)),
        },
        Strategy::Ask => Outcome::Dispute,
    }
}

/// Nothing is said: null, an empty text or an empty list.
#[must_use]
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Equal as a person would say: nothing is nothing, however it is spelled, and two spellings of one instant are the same.
#[must_use]
pub fn same(a: &Value, b: &Value) -> bool {
    if a == b || (is_empty(a) && is_empty(b)) {
        return true;
    }
    match (a, b) {
        (Value::String(a), Value::String(b)) => {
            matches!((DateTime::parse_from_rfc3339(a), DateTime::parse_from_rfc3339(b)), (Ok(a), Ok(b)) if a == b)
        }
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
