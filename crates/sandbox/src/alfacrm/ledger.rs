//! How a call is written down.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::ledger::Numbered;

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

impl Numbered for Entry {
    fn number(&self) -> u64 {
        self.n
    }

    fn set_number(&mut self, n: u64) {
        self.n = n;
    }
}
