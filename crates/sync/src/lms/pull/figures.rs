use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

use super::super::session::Noted;

/// What a pass came to.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub courses: AtomicU64,
    pub people: AtomicU64,
    pub enrolments: AtomicU64,
    /// Learners whose progress was asked for.
    pub progress: AtomicU64,
    /// Rows written.
    pub written: AtomicU64,
    pub linked: AtomicU64,
}

impl Figures {
    pub fn add(of: &AtomicU64, count: usize) {
        of.fetch_add(count as u64, Ordering::Relaxed);
    }

    pub fn wrote(&self, rows: u64) {
        self.written.fetch_add(rows, Ordering::Relaxed);
    }

    pub fn value(&self, noted: &Noted) -> Value {
        let of = |count: &AtomicU64| count.load(Ordering::Relaxed);
        json!({
            "courses": of(&self.courses), "people": of(&self.people), "enrolments": of(&self.enrolments), "progress": of(&self.progress),
            "written": of(&self.written), "linked": of(&self.linked), "requests": noted.requests, "byCall": noted.by_call,
        })
    }
}
