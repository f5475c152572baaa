use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::problem::ProblemDocument;
use crate::routes::sync::item::SyncKind;
use crate::routes::sync::record::SyncRecord;

#[derive(Deserialize, ToSchema)]
pub struct SyncChanges {
    #[schema(max_items = 200)]
    pub changes: Vec<SyncChange>,
}

/// A change that a client has made to its copy.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SyncChange {
    /// Made by the client, another for each change: a UUID, or whatever is unique to the person or key that sends it.
    #[schema(min_length = 1, max_length = 100)]
    pub change_id: String,
    #[schema(value_type = SyncKind)]
    pub kind: String,
    /// Of the record; a new one may bring its own. Needed to update and to delete.
    pub id: Option<Uuid>,
    /// The version the client has edited. When the record is at another one the change is a conflict, unless the record is as the change wants it already.
    /// Without it the change is applied whatever was written meanwhile.
    pub base_version: Option<i64>,
    #[schema(value_type = SyncOp)]
    pub op: String,
    /// What `POST` of such a record takes for `create`, and `PATCH` for `update`: fields that are left out stay. For `delete` of a stage or a pipeline in which
    /// deals stand: `{"moveTo": STAGE_ID}`.
    #[schema(value_type = Option<Object>)]
    pub data: Option<Value>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SyncOp {
    Create,
    Update,
    Delete,
}

impl SyncOp {
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "create" => Some(Self::Create),
            "update" => Some(Self::Update),
            "delete" => Some(Self::Delete),
            _ => None,
        }
    }
}

/// What became of each change, in the order they came.
#[derive(Serialize, ToSchema)]
pub struct SyncResults {
    pub results: Vec<SyncResult>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SyncResult {
    pub change_id: String,
    pub status: SyncResultStatus,
    /// Of the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    /// The record's version after the change, or the one that stands in its way; none of a deleted record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// Of a conflict: the record as it is, `null` when it is deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<SyncRecord>)]
    pub current: Option<Option<SyncRecord>>,
    /// Why it is a conflict, or was rejected; the pointers of its `errors` point into the change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<ProblemDocument>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SyncResultStatus {
    /// Done, or the record was so already.
    Applied,
    /// This very change was applied before, or the record is deleted already.
    AlreadyApplied,
    /// Somebody has changed the record since `baseVersion`. Decide with `current`, and send the decision with its version.
    Conflict,
    /// It cannot be done as it is; `problem` says why. Sent again unchanged, it is tried again.
    Rejected,
}
