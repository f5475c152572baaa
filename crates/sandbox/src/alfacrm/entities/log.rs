//! The change log: newest first, bounded.

use std::collections::VecDeque;

use chrono::NaiveDateTime;
use serde_json::{Map, Value, json};

use super::super::dates;
use super::super::params::Params;

const KEPT: usize = 100_000;
/// The API user of the example account.
const USER: u32 = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Create = 1,
    Update = 2,
    Delete = 3,
}

#[derive(Debug, Clone)]
struct Line {
    id: u32,
    entity: &'static str,
    entity_id: u32,
    event: Event,
    old: Map<String, Value>,
    new: Map<String, Value>,
    at: NaiveDateTime,
}

#[derive(Debug, Default)]
pub struct Log {
    lines: VecDeque<Line>,
    last_id: u32,
}

pub struct Change {
    pub entity: &'static str,
    pub entity_id: u32,
    pub event: Event,
    pub old: Map<String, Value>,
    pub new: Map<String, Value>,
}

impl Log {
    pub fn add(&mut self, change: Change, at: NaiveDateTime) {
        self.last_id += 1;
        if self.lines.len() == KEPT {
            self.lines.pop_back();
        }
        self.lines.push_front(Line {
            id: self.last_id,
            entity: change.entity,
            entity_id: change.entity_id,
            event: change.event,
            old: change.old,
            new: change.new,
            at,
        });
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Filters stand at the top level of the body; a nested `filters` object is ignored.
    pub fn select(&self, params: &Params) -> Vec<Value> {
        let entity = params.text("entity");
        let entity_id = params.id("entity_id");
        let event = params.number("event");
        let user = params.id("user_id");
        let from = params.date("date_from", dates::dmy);
        let to = params.date("date_to", dates::dmy);
        self.lines
            .iter()
            .filter(|line| {
                entity.is_none_or(|entity| entity == line.entity)
                    && entity_id.is_none_or(|id| id == line.entity_id)
                    && event.is_none_or(|event| event == line.event as i64)
                    && user.is_none_or(|user| user == USER)
                    && super::within(Some(line.at.date()), from, to)
            })
            .map(Line::value)
            .collect()
    }
}

impl Line {
    fn value(&self) -> Value {
        json!({
            "id": self.id,
            "entity": self.entity,
            "entity_id": self.entity_id,
            "user_id": USER,
            "event": self.event as i64,
            "fields_old": map(&self.old),
            "fields_new": map(&self.new),
            "fields_rel": [],
            "date_time": dates::moment_text(self.at),
        })
    }
}

/// An empty PHP array prints as a list.
fn map(fields: &Map<String, Value>) -> Value {
    if fields.is_empty() { json!([]) } else { Value::Object(fields.clone()) }
}
