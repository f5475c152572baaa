use chrono::{DateTime, NaiveDate, Utc};
use domain::deal::StageKind as Kind;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::sales::deals;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::crm::tags::RecordTag;
use crate::routes::reference::Reference;

/// A deal.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Deal {
    pub id: Uuid,
    title: String,
    pipeline_id: Uuid,
    stage: DealStage,
    /// When it came to the stage it stands in.
    stage_since: DateTime<Utc>,
    amount_minor: i64,
    currency: String,
    contact: Option<Reference>,
    company: Option<Reference>,
    owner: Option<Reference>,
    expected_on: Option<NaiveDate>,
    /// When it was won or lost.
    closed_at: Option<DateTime<Utc>>,
    loss_reason: Option<Reference>,
    source: Option<String>,
    note: String,
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

#[derive(Serialize, ToSchema)]
pub struct DealStage {
    id: Uuid,
    name: String,
    #[schema(value_type = StageKind)]
    kind: String,
    color: String,
}

/// What standing in a stage means.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    Open,
    Won,
    Lost,
}

impl From<StageKind> for Kind {
    fn from(kind: StageKind) -> Self {
        match kind {
            StageKind::Open => Self::Open,
            StageKind::Won => Self::Won,
            StageKind::Lost => Self::Lost,
        }
    }
}

impl From<deals::Deal> for Deal {
    fn from(row: deals::Deal) -> Self {
        Self {
            id: row.id,
            title: row.title,
            pipeline_id: row.pipeline_id,
            stage: DealStage { id: row.stage_id, name: row.stage_name, kind: row.stage_kind, color: row.stage_color },
            stage_since: row.stage_since,
            amount_minor: row.amount_minor,
            currency: row.currency,
            contact: Reference::of(row.contact_id, row.contact_name),
            company: Reference::of(row.company_id, row.company_name),
            owner: Reference::of(row.owner_id, row.owner_name),
            expected_on: row.expected_on,
            closed_at: row.closed_at,
            loss_reason: Reference::of(row.loss_reason_id, row.loss_reason_name),
            source: row.source,
            note: row.note,
            tags: RecordTag::all(row.tags),
            custom: row.own,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}
