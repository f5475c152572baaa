//! Customers who were left out by choice: what belongs to them is skipped for that reason instead of looking like a loss.

use std::collections::HashSet;

use domain::import::{Kind, Refusal};
use domain::school::StudentStatus;
use serde_json::{Value, json};

use super::map::status_of;
use super::paging::Pass;
use super::wire::Row;

/// Who they are, by the vendor's own lists of them.
///
/// Whether a customer is here decides first: a lead whom an earlier run brought keeps getting what belongs to them.
#[derive(Debug, Clone, Default)]
pub struct LeftOut {
    pub is_read: bool,
    leads: HashSet<String>,
    archived: HashSet<String>,
    /// Only some branches were chosen. Customers of the others are not listed: that would mean reading the branches that nobody wanted.
    has_other_branches: bool,
}

impl LeftOut {
    #[must_use]
    pub fn of_branches(chosen: &[String]) -> Self {
        Self { has_other_branches: !chosen.is_empty(), ..Self::default() }
    }

    pub fn add(&mut self, value: &Value, pass: &Pass) {
        let Some((row, id)) = Row::of(value).and_then(|row| Some((row, row.id("id")?))) else { return };
        match status_of(row, pass.says) {
            StudentStatus::Lead => self.leads.insert(id),
            StudentStatus::Archived => self.archived.insert(id),
            // The filter was ignored.
            StudentStatus::Active => false,
        };
    }

    /// What to say of a record whose student is not here; `None` where nothing explains that.
    #[must_use]
    pub fn refusal(&self, student: &str) -> Option<Refusal> {
        let code = if self.leads.contains(student) {
            "lead"
        } else if self.archived.contains(student) || self.has_other_branches {
            "student_left_out"
        } else {
            return None;
        };
        Some(Refusal::skip(code, json!({ "kind": Kind::Students.as_str(), "remoteId": student, "student": student })))
    }
}
