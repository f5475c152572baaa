use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::problem::ProblemDocument;

/// One act on many records of one kind.
#[derive(Deserialize, ToSchema)]
pub struct Bulk {
    pub(super) kind: BulkKind,
    pub(super) op: BulkOp,
    #[schema(min_items = 1, max_items = 200)]
    pub(super) items: Vec<BulkItem>,
    /// For `update`: what `PATCH` of such a record takes.
    #[schema(value_type = Option<Object>)]
    pub(super) change: Option<Value>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BulkKind {
    Company,
    Contact,
    Deal,
    Task,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BulkOp {
    Update,
    Delete,
    Restore,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
pub struct BulkItem {
    pub(super) id: Uuid,
    /// The version that was seen; another one there is a refusal of this record.
    pub(super) version: Option<i64>,
}

/// What became of each record, in the order asked.
#[derive(Serialize, ToSchema)]
pub struct BulkResults {
    pub(super) results: Vec<BulkResult>,
    pub(super) done: usize,
    pub(super) refused: usize,
}

#[derive(Serialize, ToSchema)]
pub struct BulkResult {
    pub(super) id: Uuid,
    pub(super) status: BulkStatus,
    /// The record's version now; none of a deleted one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) version: Option<i64>,
    /// Why it was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) problem: Option<ProblemDocument>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BulkStatus {
    Done,
    Refused,
}
