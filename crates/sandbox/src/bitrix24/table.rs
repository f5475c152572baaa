//! Rows by id, the deleted ones kept aside so that the control interface can show them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Names of the schema cost nothing; custom fields bring their own.
pub type Name = Cow<'static, str>;

/// Canonical values by the classic name.
pub type Row = BTreeMap<Name, Value>;

pub static NOTHING: Value = Value::Null;

pub fn of<'a>(row: &'a Row, name: &str) -> &'a Value {
    row.get(name).unwrap_or(&NOTHING)
}

pub fn int(row: &Row, name: &str) -> i64 {
    of(row, name).as_i64().unwrap_or(0)
}

pub fn text<'a>(row: &'a Row, name: &str) -> &'a str {
    of(row, name).as_str().unwrap_or("")
}

/// As the ledger and the control interface keep it.
pub fn value(row: &Row) -> Value {
    Value::Object(row.iter().map(|(name, value)| (name.to_string(), value.clone())).collect())
}

#[derive(Debug, Default)]
pub struct Table {
    pub rows: BTreeMap<i64, Row>,
    pub gone: BTreeMap<i64, Row>,
    last: i64,
}

impl Table {
    pub const fn empty() -> Self {
        Self { rows: BTreeMap::new(), gone: BTreeMap::new(), last: 0 }
    }

    pub fn get(&self, id: i64) -> Option<&Row> {
        self.rows.get(&id)
    }

    /// Gives the row its id, above all that were ever given.
    pub fn add(&mut self, mut row: Row) -> i64 {
        self.last += 1;
        row.insert("ID".into(), json!(self.last));
        self.rows.insert(self.last, row);
        self.last
    }

    /// For rows that have a number of their own.
    pub fn put(&mut self, id: i64, mut row: Row) {
        self.last = self.last.max(id);
        row.insert("ID".into(), json!(id));
        self.rows.insert(id, row);
    }

    pub fn after(&mut self, id: i64) {
        self.last = self.last.max(id);
    }

    pub fn remove(&mut self, id: i64) -> Option<Row> {
        let row = self.rows.remove(&id)?;
        self.gone.insert(id, row.clone());
        Some(row)
    }
}
