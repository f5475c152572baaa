use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::sales::contacts;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::crm::tags::RecordTag;
use crate::routes::reference::Reference;

/// A contact: a person, whether they buy, study, pay or teach.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    pub id: Uuid,
    name: String,
    position: Option<String>,
    company: Option<Reference>,
    emails: Vec<String>,
    /// E.164.
    phones: Vec<String>,
    phones_typed: Vec<String>,
    messengers: Vec<Messenger>,
    addresses: Vec<String>,
    note: String,
    owner: Option<Reference>,
    source: Option<String>,
    open_deals_count: i64,
    /// A student shares this contact.
    is_student: bool,
    /// By name.
    tags: Vec<RecordTag>,
    /// Values of own fields, by key.
    #[schema(value_type = Object)]
    custom: Value,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    /// Also the `ETag`.
    pub version: i64,
}

/// Where else a person can be written to.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Messenger {
    /// `telegram`, `whatsapp`, `vk`, `viber`, `max` or `other`.
    pub(super) kind: String,
    #[schema(min_length = 1, max_length = 200)]
    pub(super) value: String,
}

impl From<contacts::Contact> for Contact {
    fn from(row: contacts::Contact) -> Self {
        Self {
            id: row.id,
            name: row.name,
            position: row.position,
            company: Reference::of(row.company_id, row.company_name),
            emails: row.emails,
            phones: row.phones,
            phones_typed: row.phones_typed,
            messengers: serde_json::from_value(row.messengers).unwrap_or_default(),
            addresses: row.addresses,
            note: row.note,
            owner: Reference::of(row.owner_id, row.owner_name),
            source: row.source,
            open_deals_count: row.open_deals,
            is_student: row.is_student,
            tags: RecordTag::all(row.tags),
            custom: row.own,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}
