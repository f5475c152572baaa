use store::TenantTx;
use store::sales::pipelines::Pipeline;
use store::sales::stages::{self, Stage, Total};
use uuid::Uuid;

use crate::Result;

/// A pipeline with its stages.
#[derive(Debug, Clone)]
pub struct Board {
    pub pipeline: Pipeline,
    pub columns: Vec<Column>,
}

#[derive(Debug, Clone)]
pub struct Column {
    pub stage: Stage,
    /// What stands in it, a line a currency.
    pub totals: Vec<Total>,
}

/// The stages of one pipeline, or of all, with their totals.
///
/// # Errors
/// When the database refuses.
pub(in crate::sales) async fn columns(tx: &mut TenantTx, pipeline: Option<Uuid>) -> Result<Vec<Column>> {
    let stages = stages::list(tx, pipeline).await?;
    let mut totals = stages::totals(tx).await?;
    let column = |stage: Stage| {
        let (of_stage, rest) = std::mem::take(&mut totals).into_iter().partition(|total| total.stage_id == stage.id);
        totals = rest;
        Column { stage, totals: of_stage }
    };
    Ok(stages.into_iter().map(column).collect())
}

/// # Errors
/// When the database refuses.
pub(super) async fn board(tx: &mut TenantTx, pipeline: Pipeline) -> Result<Board> {
    let columns = columns(tx, Some(pipeline.id)).await?;
    Ok(Board { pipeline, columns })
}
