use chrono::{DateTime, Utc};
use crm::feed::{Answer, Item, Kind};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::pull::SyncPull;
use super::record::SyncRecord;
use crate::page::encode;

/// What kind of record it is.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SyncKind {
    Companies,
    Contacts,
    Deals,
    Tasks,
    Communications,
    Products,
    Pipelines,
    Stages,
    LossReasons,
    Tags,
    CustomFields,
}

/// A record as it is now, or the news that it was deleted.
#[derive(Serialize, ToSchema)]
pub struct SyncItem {
    kind: SyncKind,
    id: Uuid,
    /// What a client holds under a higher version is newer. Under the same one take what comes: names and counts of other records may have changed in it.
    version: i64,
    deleted: bool,
    /// The record as its own list shows it; `null` of a deleted one.
    data: Option<SyncRecord>,
}

/// A page of the feed.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SyncPage {
    items: Vec<SyncItem>,
    /// Where to go on: at once while there is more, and as `since` of the incremental feed whenever the client likes afterwards. There is always one.
    next_cursor: String,
    has_more: bool,
    /// Once there is no more, the copy holds what had been committed by then.
    as_of: DateTime<Utc>,
    /// Only where `crmType` was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pull: Option<SyncPull>,
}

impl SyncPage {
    pub fn of(answer: Answer, pull: Option<SyncPull>) -> Self {
        Self {
            items: answer.items.into_iter().map(SyncItem::from).collect(),
            next_cursor: encode(&answer.next),
            has_more: answer.has_more,
            as_of: answer.as_of,
            pull,
        }
    }
}

impl From<Item> for SyncItem {
    fn from(Item { kind, id, version, record }: Item) -> Self {
        Self { kind: kind.into(), id, version, deleted: record.is_none(), data: record.map(SyncRecord::from) }
    }
}

impl From<Kind> for SyncKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Companies => Self::Companies,
            Kind::Contacts => Self::Contacts,
            Kind::Deals => Self::Deals,
            Kind::Tasks => Self::Tasks,
            Kind::Communications => Self::Communications,
            Kind::Products => Self::Products,
            Kind::Pipelines => Self::Pipelines,
            Kind::Stages => Self::Stages,
            Kind::LossReasons => Self::LossReasons,
            Kind::Tags => Self::Tags,
            Kind::CustomFields => Self::CustomFields,
        }
    }
}
