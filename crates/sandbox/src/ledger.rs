//! Every call a vendor has received, the newest two hundred thousand of them, with what each wrote.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value, json};

const KEPT: usize = 200_000;

/// Something that is numbered when it is written down.
pub trait Numbered {
    fn number(&self) -> u64;
    fn set_number(&mut self, n: u64);
}

#[derive(Debug)]
pub struct Ledger<E = Entry> {
    entries: VecDeque<E>,
    last: u64,
}

impl<E> Default for Ledger<E> {
    fn default() -> Self {
        Self { entries: VecDeque::new(), last: 0 }
    }
}

impl<E: Numbered + Clone> Ledger<E> {
    pub fn add(&mut self, mut entry: E) {
        self.last += 1;
        entry.set_number(self.last);
        if self.entries.len() == KEPT {
            self.entries.pop_front();
        }
        self.entries.push_back(entry);
    }

    pub fn last(&self) -> u64 {
        self.last
    }

    /// Entries numbered above `since`, oldest first.
    pub fn since(&self, since: u64, limit: usize) -> Vec<E> {
        let from = self.entries.partition_point(|entry| entry.number() <= since);
        self.entries.range(from..).take(limit).cloned().collect()
    }

    /// The same as JSON, and the number of the last of all.
    pub fn told(&self, since: u64, limit: usize) -> (Vec<Value>, u64)
    where
        E: Serialize,
    {
        (self.since(since, limit).iter().map(|entry| json!(entry)).collect(), self.last)
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// A call as the vendors with structured effects write it down.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    pub n: u64,
    pub at: DateTime<Utc>,
    pub method: String,
    pub path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// What the call was about, in the vendor's words: `contacts`, `crm.deal.list`, `token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The status answered, or meant to be answered when a fault dropped the answer.
    pub status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<&'static str>,
    /// Rows in the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// What the vendor wants to say besides, such as the hint of a refused token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub effects: Vec<Effect>,
}

impl Numbered for Entry {
    fn number(&self) -> u64 {
        self.n
    }

    fn set_number(&mut self, n: u64) {
        self.n = n;
    }
}

/// One row written.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Effect {
    /// `create`, `update`, `delete`, `restore`, `move` and the like.
    pub op: &'static str,
    pub kind: String,
    pub id: Value,
    /// Each changed field with what it was and what it is.
    pub fields: Map<String, Value>,
}

impl Effect {
    pub fn new(op: &'static str, kind: &str, id: impl Into<Value>, before: &Value, after: &Value) -> Self {
        Self { op, kind: kind.to_owned(), id: id.into(), fields: changed(before, after) }
    }
}

/// `{field: {before, after}}` of the fields that differ; what is no object counts as one without fields.
pub fn changed(before: &Value, after: &Value) -> Map<String, Value> {
    let empty = Map::new();
    let before = before.as_object().unwrap_or(&empty);
    let after = after.as_object().unwrap_or(&empty);
    let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
    let differing = names.filter_map(|name| {
        let (old, new) = (before.get(name).unwrap_or(&Value::Null), after.get(name).unwrap_or(&Value::Null));
        (old != new).then(|| (name.clone(), json!({ "before": old, "after": new })))
    });
    differing.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_told() {
        let fields = changed(&json!({"a": 1, "b": 2, "gone": 3}), &json!({"a": 1, "b": 5, "new": "x"}));
        let told = json!({"b": {"before": 2, "after": 5}, "gone": {"before": 3, "after": null}, "new": {"before": null, "after": "x"}});
        assert_eq!(Value::Object(fields), told);
    }
}
