use crm::sales::pipelines::{Board, Column};
use serde::Serialize;
use store::sales::stages;
use utoipa::ToSchema;
use uuid::Uuid;

use super::stages::Stage;

/// A pipeline with its stages and what stands in them.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Pipeline {
    pub id: Uuid,
    name: String,
    position: i32,
    /// Deals that name no pipeline go here.
    is_default: bool,
    stages: Vec<PipelineStage>,
    /// Also the `ETag`.
    pub version: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PipelineStage {
    #[serde(flatten)]
    stage: Stage,
    deals_count: i64,
    /// A line a currency; none when there are no deals.
    amounts: Vec<StageAmount>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StageAmount {
    currency: String,
    amount_minor: i64,
    deals_count: i64,
}

impl From<Board> for Pipeline {
    fn from(Board { pipeline, columns }: Board) -> Self {
        Self {
            id: pipeline.id,
            name: pipeline.name,
            position: pipeline.position,
            is_default: pipeline.is_default,
            stages: columns.into_iter().map(PipelineStage::from).collect(),
            version: pipeline.version,
        }
    }
}

impl From<Column> for PipelineStage {
    fn from(Column { stage, totals }: Column) -> Self {
        Self {
            stage: stage.into(),
            deals_count: totals.iter().map(|total| total.deals).sum(),
            amounts: totals.into_iter().map(StageAmount::from).collect(),
        }
    }
}

impl From<stages::Total> for StageAmount {
    fn from(total: stages::Total) -> Self {
        Self { currency: total.currency, amount_minor: total.amount_minor, deals_count: total.deals }
    }
}
