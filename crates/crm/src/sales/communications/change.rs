use chrono::{DateTime, Utc};
use serde_json::json;
use store::TenantTx;
use store::page::is_storable;
use store::sales::bin::Table;
use store::sales::communications::{Communication, CommunicationChange};
use uuid::Uuid;

use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::{fields, references};
use crate::{FieldError, Result};

const KINDS: [&str; 5] = ["note", "call", "email", "message", "meeting"];
const LONGEST_BODY: usize = 50_000;
/// Longer than a call is.
const LONGEST_SECONDS: i32 = 7 * 24 * 3600;

/// What a person writes; `None` leaves a field alone, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// `note`, `call`, `email`, `message` or `meeting`.
    pub kind: Option<String>,
    /// `in` or `out`.
    pub direction: Option<Option<String>>,
    pub at: Option<DateTime<Utc>>,
    pub contact_id: Option<Option<Uuid>>,
    pub company_id: Option<Option<Uuid>>,
    pub deal_id: Option<Option<Uuid>>,
    pub subject: Option<Option<String>>,
    pub body: Option<String>,
    pub duration_seconds: Option<Option<i32>>,
    pub is_pinned: Option<bool>,
}

/// A note of now, before anything has been said.
pub(super) fn blank(now: DateTime<Utc>) -> CommunicationChange {
    CommunicationChange {
        kind: "note".to_owned(),
        direction: None,
        at: now,
        contact_id: None,
        company_id: None,
        deal_id: None,
        subject: None,
        body: String::new(),
        duration_seconds: None,
        is_pinned: false,
    }
}

impl Change {
    /// What replaces the whole record: a field that is absent is emptied; the time stays where none is named.
    #[must_use]
    pub fn whole(self) -> Self {
        Self {
            kind: self.kind.or_else(|| Some("note".to_owned())),
            direction: self.direction.or(Some(None)),
            at: self.at,
            contact_id: self.contact_id.or(Some(None)),
            company_id: self.company_id.or(Some(None)),
            deal_id: self.deal_id.or(Some(None)),
            subject: self.subject.or(Some(None)),
            body: self.body.or_else(|| Some(String::new())),
            duration_seconds: self.duration_seconds.or(Some(None)),
            is_pinned: self.is_pinned.or(Some(false)),
        }
    }

    /// The row as it becomes. It belongs to somebody or something, and says something.
    pub(super) async fn apply(&self, tx: &mut TenantTx, before: &CommunicationChange) -> Result<CommunicationChange> {
        let mut checks = Checks::new();
        let mut after = before.clone();
        if let Some(kind) = &self.kind {
            one_of(&mut checks, "/kind", kind, &KINDS);
            after.kind.clone_from(kind);
        }
        if let Some(direction) = &self.direction {
            if let Some(direction) = direction {
                one_of(&mut checks, "/direction", direction, &["in", "out"]);
            }
            after.direction.clone_from(direction);
        }
        if let Some(at) = self.at {
            if !is_storable(at.date_naive()) {
                checks.wrong(FieldError::new("/at", "out_of_range").with("min", "0001-01-01").with("max", "9999-12-31"));
            }
            after.at = at;
        }
        if let Some(subject) = &self.subject {
            after.subject = fields::line(&mut checks, "/subject", subject.as_deref());
        }
        if let Some(body) = &self.body {
            after.body = checks.paragraph("/body", body, LONGEST_BODY);
        }
        if let Some(seconds) = self.duration_seconds {
            if seconds.is_some_and(|seconds| !(0..=LONGEST_SECONDS).contains(&seconds)) {
                checks.wrong(FieldError::new("/durationSeconds", "out_of_range").with("min", 0).with("max", LONGEST_SECONDS));
            }
            after.duration_seconds = seconds;
        }
        after.is_pinned = self.is_pinned.unwrap_or(before.is_pinned);
        references::record(tx, &mut checks, "/contactId", Table::Contacts, self.contact_id).await?;
        references::record(tx, &mut checks, "/companyId", Table::Companies, self.company_id).await?;
        references::record(tx, &mut checks, "/dealId", Table::Deals, self.deal_id).await?;
        after.contact_id = self.contact_id.unwrap_or(before.contact_id);
        after.company_id = self.company_id.unwrap_or(before.company_id);
        after.deal_id = self.deal_id.unwrap_or(before.deal_id);
        if after.contact_id.is_none() && after.company_id.is_none() && after.deal_id.is_none() {
            checks.wrong(FieldError::new("/contactId", "required"));
        }
        if after.body.is_empty() && after.kind == "note" {
            checks.wrong(FieldError::new("/body", "required"));
        }
        checks.finish()?;
        Ok(after)
    }
}

fn one_of(checks: &mut Checks, pointer: &str, typed: &str, known: &[&str]) {
    if !known.contains(&typed) {
        let value = domain::text::clip(&domain::text::line(typed), 50);
        checks.wrong(FieldError::new(pointer, "unknown_value").with("value", value));
    }
}

/// What an audit entry calls it.
pub(super) fn title(communication: &Communication) -> &str {
    let text = communication.subject.as_deref().unwrap_or(&communication.body);
    let end = text.char_indices().nth(80).map_or(text.len(), |(at, _)| at);
    text[..end].lines().next().unwrap_or_default()
}

/// What came out different, for the audit log.
pub(super) fn differences(before: &CommunicationChange, after: &CommunicationChange) -> Changes {
    let mut changes = Changes::default();
    changes.note("kind", &before.kind, &after.kind);
    changes.note("direction", &before.direction, &after.direction);
    changes.note("at", &json!(before.at), &json!(after.at));
    changes.note("contactId", &json!(before.contact_id), &json!(after.contact_id));
    changes.note("companyId", &json!(before.company_id), &json!(after.company_id));
    changes.note("dealId", &json!(before.deal_id), &json!(after.deal_id));
    changes.note("subject", &before.subject, &after.subject);
    changes.note("body", &before.body, &after.body);
    changes.note("durationSeconds", &before.duration_seconds, &after.duration_seconds);
    changes.note("isPinned", &before.is_pinned, &after.is_pinned);
    changes
}
