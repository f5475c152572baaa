//! Subscriptions to webhooks.

use std::collections::VecDeque;

use serde_json::{Value, json};

/// What can be subscribed to.
pub const CODES: [&str; 33] = [
    "add_lead",
    "add_contact",
    "add_company",
    "add_customer",
    "add_task",
    "update_lead",
    "update_contact",
    "update_company",
    "update_customer",
    "update_task",
    "delete_lead",
    "delete_contact",
    "delete_company",
    "delete_customer",
    "delete_task",
    "restore_lead",
    "restore_contact",
    "restore_company",
    "responsible_lead",
    "responsible_contact",
    "responsible_company",
    "responsible_task",
    "note_lead",
    "note_contact",
    "note_company",
    "status_lead",
    "add_unsorted",
    "update_unsorted",
    "delete_unsorted",
    "add_talk",
    "update_talk",
    "add_message",
    "add_chat_template_review",
];

/// An account has no more of them.
pub const MOST: usize = 100;

/// How long wrong answers are held against a destination.
const REMEMBERED_SECONDS: i64 = 2 * 3_600;
const FORGIVEN: usize = 100;

#[derive(Debug, Clone)]
pub struct Hook {
    pub id: u64,
    pub destination: String,
    pub settings: Vec<String>,
    pub sort: i64,
    pub created_at: i64,
    pub updated_at: i64,
    pub created_by: u64,
    pub disabled: bool,
    /// When wrong answers came.
    pub wrong: VecDeque<i64>,
}

impl Hook {
    pub fn value(&self, account_id: u64) -> Value {
        json!({
            "id": self.id, "destination": self.destination, "created_at": self.created_at, "updated_at": self.updated_at,
            "account_id": account_id, "created_by": self.created_by, "sort": self.sort, "disabled": self.disabled, "settings": self.settings,
        })
    }

    /// A destination that keeps answering wrongly is given up.
    pub fn judge(&mut self, answered_well: bool, now: i64) {
        if answered_well {
            return;
        }
        self.wrong.push_back(now);
        while self.wrong.front().is_some_and(|at| *at < now - REMEMBERED_SECONDS) {
            self.wrong.pop_front();
        }
        if self.wrong.len() > FORGIVEN {
            self.disabled = true;
        }
    }
}
