use chrono::{DateTime, Utc};
use serde_json::json;
use store::TenantTx;
use store::page::is_storable;
use store::sales::bin::Table;
use store::sales::tasks::TaskChange;
use uuid::Uuid;

use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::fields::NAME;
use crate::sales::references;
use crate::{FieldError, Result};

const KINDS: [&str; 4] = ["task", "call", "meeting", "message"];

/// What a person writes; `None` leaves a field alone, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub title: Option<String>,
    pub note: Option<String>,
    /// `task`, `call`, `meeting` or `message`.
    pub kind: Option<String>,
    pub due_at: Option<Option<DateTime<Utc>>>,
    pub is_all_day: Option<bool>,
    pub assignee_id: Option<Option<Uuid>>,
    pub is_done: Option<bool>,
    pub result: Option<String>,
    pub contact_id: Option<Option<Uuid>>,
    pub company_id: Option<Option<Uuid>>,
    pub deal_id: Option<Option<Uuid>>,
}

/// A task before anything has been said about it.
pub(super) fn blank() -> TaskChange {
    TaskChange {
        title: String::new(),
        note: String::new(),
        kind: "task".to_owned(),
        due_at: None,
        is_all_day: false,
        assignee_id: None,
        done_at: None,
        done_by: None,
        result: String::new(),
        contact_id: None,
        company_id: None,
        deal_id: None,
    }
}

impl Change {
    /// What replaces the whole record: a field that is absent is emptied.
    #[must_use]
    pub fn whole(self) -> Self {
        Self {
            title: self.title.or_else(|| Some(String::new())),
            note: self.note.or_else(|| Some(String::new())),
            kind: self.kind.or_else(|| Some("task".to_owned())),
            due_at: self.due_at.or(Some(None)),
            is_all_day: self.is_all_day.or(Some(false)),
            assignee_id: self.assignee_id.or(Some(None)),
            is_done: self.is_done.or(Some(false)),
            result: self.result.or_else(|| Some(String::new())),
            contact_id: self.contact_id.or(Some(None)),
            company_id: self.company_id.or(Some(None)),
            deal_id: self.deal_id.or(Some(None)),
        }
    }

    /// The row as it becomes; who does it is `by`.
    pub(super) async fn apply(&self, tx: &mut TenantTx, before: &TaskChange, by: Uuid, now: DateTime<Utc>) -> Result<TaskChange> {
        let mut checks = Checks::new();
        let mut after = before.clone();
        if let Some(title) = &self.title {
            after.title = checks.line("/title", title, NAME);
        }
        if let Some(note) = &self.note {
            after.note = checks.paragraph("/note", note, 10_000);
        }
        if let Some(result) = &self.result {
            after.result = checks.paragraph("/result", result, 10_000);
        }
        if let Some(kind) = &self.kind {
            if !KINDS.contains(&kind.as_str()) {
                let value = domain::text::clip(&domain::text::line(kind), 50);
                checks.wrong(FieldError::new("/kind", "unknown_value").with("value", value));
            }
            after.kind.clone_from(kind);
        }
        if let Some(due) = self.due_at {
            if due.is_some_and(|due| !is_storable(due.date_naive())) {
                checks.wrong(FieldError::new("/dueAt", "out_of_range").with("min", "0001-01-01").with("max", "9999-12-31"));
            }
            after.due_at = due;
        }
        after.is_all_day = self.is_all_day.unwrap_or(before.is_all_day) && after.due_at.is_some();
        match self.is_done {
            Some(true) if before.done_at.is_none() => (after.done_at, after.done_by) = (Some(now), Some(by)),
            Some(false) => (after.done_at, after.done_by) = (None, None),
            _ => {}
        }
        references::person(tx, &mut checks, "/assigneeId", self.assignee_id).await?;
        references::record(tx, &mut checks, "/contactId", Table::Contacts, self.contact_id).await?;
        references::record(tx, &mut checks, "/companyId", Table::Companies, self.company_id).await?;
        references::record(tx, &mut checks, "/dealId", Table::Deals, self.deal_id).await?;
        after.assignee_id = self.assignee_id.unwrap_or(before.assignee_id);
        after.contact_id = self.contact_id.unwrap_or(before.contact_id);
        after.company_id = self.company_id.unwrap_or(before.company_id);
        after.deal_id = self.deal_id.unwrap_or(before.deal_id);
        checks.finish()?;
        Ok(after)
    }
}

/// What came out different, for the audit log.
pub(super) fn differences(before: &TaskChange, after: &TaskChange) -> Changes {
    let mut changes = Changes::default();
    changes.note("title", &before.title, &after.title);
    changes.note("note", &before.note, &after.note);
    changes.note("kind", &before.kind, &after.kind);
    changes.note("dueAt", &json!(before.due_at), &json!(after.due_at));
    changes.note("isAllDay", &before.is_all_day, &after.is_all_day);
    changes.note("assigneeId", &json!(before.assignee_id), &json!(after.assignee_id));
    changes.note("isDone", &before.done_at.is_some(), &after.done_at.is_some());
    changes.note("result", &before.result, &after.result);
    changes.note("contactId", &json!(before.contact_id), &json!(after.contact_id));
    changes.note("companyId", &json!(before.company_id), &json!(after.company_id));
    changes.note("dealId", &json!(before.deal_id), &json!(after.deal_id));
    changes
}
