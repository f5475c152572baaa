use chrono::{DateTime, Utc};
use crm::sales::communications::Change;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::communication::{CommunicationKind, Direction};
use crate::extract::given;

/// What is written about a communication. A new one needs the record it belongs to; a field left out of a patch stays, left out of a replacement it is
/// emptied.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CommunicationFields {
    /// `note` when a new one says nothing.
    kind: Option<CommunicationKind>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Direction>)]
    direction: Option<Option<Direction>>,
    /// Now when a new one says nothing.
    at: Option<DateTime<Utc>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    contact_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    company_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    deal_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 300)]
    subject: Option<Option<String>>,
    #[schema(max_length = 50_000)]
    body: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 604_800)]
    duration_seconds: Option<Option<i32>>,
    is_pinned: Option<bool>,
}

impl From<CommunicationFields> for Change {
    fn from(fields: CommunicationFields) -> Self {
        Self {
            kind: fields.kind.map(|kind| kind.name().to_owned()),
            direction: fields.direction.map(|direction| direction.map(|direction| direction.name().to_owned())),
            at: fields.at,
            contact_id: fields.contact_id,
            company_id: fields.company_id,
            deal_id: fields.deal_id,
            subject: fields.subject,
            body: fields.body,
            duration_seconds: fields.duration_seconds,
            is_pinned: fields.is_pinned,
        }
    }
}
