use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use store::sales::companies;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::crm::tags::RecordTag;
use crate::routes::reference::Reference;

/// A company.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Company {
    pub id: Uuid,
    name: String,
    website: Option<String>,
    industry: Option<String>,
    emails: Vec<String>,
    /// E.164.
    phones: Vec<String>,
    phones_typed: Vec<String>,
    addresses: Vec<String>,
    note: String,
    owner: Option<Reference>,
    source: Option<String>,
    contacts_count: i64,
    open_deals_count: i64,
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

impl From<companies::Company> for Company {
    fn from(row: companies::Company) -> Self {
        Self {
            id: row.id,
            name: row.name,
            website: row.website,
            industry: row.industry,
            emails: row.emails,
            phones: row.phones,
            phones_typed: row.phones_typed,
            addresses: row.addresses,
            note: row.note,
            owner: Reference::of(row.owner_id, row.owner_name),
            source: row.source,
            contacts_count: row.contacts,
            open_deals_count: row.open_deals,
            tags: RecordTag::all(row.tags),
            custom: row.own,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}
