use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::sales::communications;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::reference::Reference;

/// A note, a call, a letter, a message or a meeting.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Communication {
    pub id: Uuid,
    #[schema(value_type = CommunicationKind)]
    kind: String,
    /// A note has none.
    #[schema(value_type = Option<Direction>)]
    direction: Option<String>,
    at: DateTime<Utc>,
    /// `null` when a machine wrote it down.
    author: Option<Reference>,
    contact: Option<Reference>,
    company: Option<Reference>,
    deal: Option<Reference>,
    subject: Option<String>,
    body: String,
    duration_seconds: Option<i32>,
    is_pinned: bool,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    /// Also the `ETag`.
    pub version: i64,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommunicationKind {
    Note,
    Call,
    Email,
    Message,
    Meeting,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    In,
    Out,
}

impl CommunicationKind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Call => "call",
            Self::Email => "email",
            Self::Message => "message",
            Self::Meeting => "meeting",
        }
    }
}

impl Direction {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

impl From<communications::Communication> for Communication {
    fn from(row: communications::Communication) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            direction: row.direction,
            at: row.at,
            author: Reference::of(row.author_id, row.author_name),
            contact: Reference::of(row.contact_id, row.contact_name),
            company: Reference::of(row.company_id, row.company_name),
            deal: Reference::of(row.deal_id, row.deal_title),
            subject: row.subject,
            body: row.body,
            duration_seconds: row.duration_seconds,
            is_pinned: row.is_pinned,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}
