use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::sales::tasks;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::reference::Reference;

/// A task.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Task {
    pub id: Uuid,
    title: String,
    note: String,
    #[schema(value_type = TaskKind)]
    kind: String,
    due_at: Option<DateTime<Utc>>,
    /// Due on that day, whatever the hour.
    is_all_day: bool,
    assignee: Option<Reference>,
    /// `null` while it is open.
    done_at: Option<DateTime<Utc>>,
    /// What came of it.
    result: String,
    contact: Option<Reference>,
    company: Option<Reference>,
    deal: Option<Reference>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    /// Also the `ETag`.
    pub version: i64,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    Task,
    Call,
    Meeting,
    Message,
}

impl TaskKind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Call => "call",
            Self::Meeting => "meeting",
            Self::Message => "message",
        }
    }
}

impl From<tasks::Task> for Task {
    fn from(row: tasks::Task) -> Self {
        Self {
            id: row.id,
            title: row.title,
            note: row.note,
            kind: row.kind,
            due_at: row.due_at,
            is_all_day: row.is_all_day,
            assignee: Reference::of(row.assignee_id, row.assignee_name),
            done_at: row.done_at,
            result: row.result,
            contact: Reference::of(row.contact_id, row.contact_name),
            company: Reference::of(row.company_id, row.company_name),
            deal: Reference::of(row.deal_id, row.deal_title),
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}
