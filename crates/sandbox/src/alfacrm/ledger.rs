//! Every call the account has received, the newest two hundred thousand of them.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};
use serde::Serialize;

const KEPT: usize = 200_000;

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    pub n: u64,
    pub at: DateTime<Utc>,
    pub method: String,
    pub path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// The status answered, or meant to be answered when a fault dropped the answer.
    pub status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u64>,
    /// Rows in the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// What a write did, such as `create customer 1263`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<String>,
}

#[derive(Debug, Default)]
pub struct Ledger {
    entries: VecDeque<Entry>,
    last: u64,
}

impl Ledger {
    pub fn add(&mut self, mut entry: Entry) {
        self.last += 1;
        entry.n = self.last;
        if self.entries.len() == KEPT {
            self.entries.pop_front();
        }
        self.entries.push_back(entry);
    }

    pub fn last(&self) -> u64 {
        self.last
    }

    /// Entries numbered above `since`, oldest first.
    pub fn since(&self, since: u64, limit: usize) -> Vec<Entry> {
        let from = self.entries.partition_point(|entry| entry.n <= since);
        self.entries.range(from..).take(limit).cloned().collect()
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
