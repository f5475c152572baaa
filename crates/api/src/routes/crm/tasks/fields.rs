use chrono::{DateTime, Utc};
use crm::sales::tasks::Change;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::task::TaskKind;
use crate::extract::given;

/// What is written about a task. A new one needs a title; a field left out of a patch stays, left out of a replacement it is emptied.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TaskFields {
    #[schema(min_length = 1, max_length = 300)]
    title: Option<String>,
    #[schema(max_length = 10_000)]
    note: Option<String>,
    kind: Option<TaskKind>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<DateTime<Utc>>)]
    due_at: Option<Option<DateTime<Utc>>>,
    /// Due on that day, whatever the hour.
    is_all_day: Option<bool>,
    /// A member of the team. A new task without this field is the caller's.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    assignee_id: Option<Option<Uuid>>,
    /// Says that it is done, or not done after all.
    is_done: Option<bool>,
    /// What came of it.
    #[schema(max_length = 10_000)]
    result: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    contact_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    company_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    deal_id: Option<Option<Uuid>>,
}

impl From<TaskFields> for Change {
    fn from(fields: TaskFields) -> Self {
        Self {
            title: fields.title,
            note: fields.note,
            kind: fields.kind.map(|kind| kind.name().to_owned()),
            due_at: fields.due_at,
            is_all_day: fields.is_all_day,
            assignee_id: fields.assignee_id,
            is_done: fields.is_done,
            result: fields.result,
            contact_id: fields.contact_id,
            company_id: fields.company_id,
            deal_id: fields.deal_id,
        }
    }
}
