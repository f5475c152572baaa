//! One row of a table.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

#[derive(Debug, Clone, Default)]
pub struct Row {
    pub id: u64,
    pub created_at: i64,
    pub updated_at: i64,
    pub created_by: u64,
    pub updated_by: u64,
    pub responsible: u64,
    /// In the bin.
    pub deleted: bool,
    pub merged_into: Option<u64>,
    /// What only rows of its kind have, under the API's names.
    pub body: Map<String, Value>,
    /// Fields of the account's own, by the field's id.
    pub values: BTreeMap<u64, Vec<Value>>,
    pub tags: Vec<u64>,
    /// What `query` looks through, in lower case.
    pub text: String,
    /// What it looked through before the last write, for as long as the index lags.
    pub text_before: Option<String>,
    pub touched_ms: i64,
}

impl Row {
    pub fn is_live(&self) -> bool {
        !self.deleted && self.merged_into.is_none()
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        match name {
            "id" => i64::try_from(self.id).ok(),
            "created_at" => Some(self.created_at),
            "updated_at" => Some(self.updated_at),
            "created_by" => i64::try_from(self.created_by).ok(),
            "updated_by" => i64::try_from(self.updated_by).ok(),
            "responsible_user_id" => i64::try_from(self.responsible).ok(),
            _ => self.body.get(name).and_then(Value::as_i64),
        }
    }

    pub fn id_of(&self, name: &str) -> Option<u64> {
        self.body.get(name).and_then(Value::as_u64)
    }

    pub fn str(&self, name: &str) -> &str {
        self.body.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// Flat, for ledgers and for looking behind the counter.
    pub fn plain(&self) -> Value {
        let mut fields = self.body.clone();
        for (name, value) in [("id", json!(self.id)), ("created_at", json!(self.created_at)), ("updated_at", json!(self.updated_at))] {
            fields.insert(name.to_owned(), value);
        }
        for (name, value) in [("created_by", self.created_by), ("updated_by", self.updated_by), ("responsible_user_id", self.responsible)] {
            fields.insert(name.to_owned(), json!(value));
        }
        for (field, values) in &self.values {
            fields.insert(format!("cf_{field}"), json!(values));
        }
        if !self.tags.is_empty() {
            fields.insert("tags".to_owned(), json!(self.tags));
        }
        if self.deleted {
            fields.insert("deleted".to_owned(), json!(true));
        }
        if let Some(winner) = self.merged_into {
            fields.insert("merged_into".to_owned(), json!(winner));
        }
        Value::Object(fields)
    }

    /// To be called after every write of what can be found by.
    pub fn index(&mut self, now_ms: i64, lag_ms: i64) {
        let mut text = String::new();
        for value in self.body.values().filter_map(Value::as_str) {
            text.push_str(value);
            text.push('\n');
        }
        for value in self.values.values().flatten() {
            match &value["value"] {
                Value::String(found) => text.push_str(found),
                Value::Number(found) => text.push_str(&found.to_string()),
                _ => {}
            }
            text.push('\n');
        }
        let text = text.to_lowercase();
        if lag_ms == 0 {
            self.text_before = None;
        } else if self.text != text && now_ms >= self.touched_ms.saturating_add(lag_ms) {
            self.text_before = (!self.text.is_empty()).then(|| self.text.clone());
        }
        self.text = text;
        self.touched_ms = now_ms;
    }

    /// `wanted` must be in lower case.
    pub fn is_found(&self, wanted: &str, now_ms: i64, lag_ms: i64) -> bool {
        let is_fresh = lag_ms == 0 || now_ms >= self.touched_ms.saturating_add(lag_ms);
        if is_fresh { self.text.contains(wanted) } else { self.text_before.as_ref().is_some_and(|text| text.contains(wanted)) }
    }
}
