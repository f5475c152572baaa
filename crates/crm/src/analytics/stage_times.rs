use chrono::TimeDelta;
use domain::permissions::Permission;
use store::analytics::stage_times::{self as figures, Left};
use store::sales::pipelines::{self, Pipeline};
use store::sales::stages::{self, Stage};

use super::{Asked, Range};
use crate::{Caller, Context, Result};

/// How long deals stand at the stages of a pipeline.
#[derive(Debug, Clone)]
pub struct StageTimes {
    pub range: Range,
    pub pipeline: Option<Pipeline>,
    /// Open stages: nobody leaves the others.
    pub stages: Vec<StageTime>,
}

#[derive(Debug, Clone)]
pub struct StageTime {
    pub stage: Stage,
    /// Of the deals that left in the range; `None` when none did.
    pub left: Option<Left>,
    pub previous: Option<Left>,
    /// Of the deals that stand there now, whenever they came; `None` when none does.
    pub still: Option<Still>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Still {
    pub deals: i64,
    pub median_seconds: i64,
    pub longest_seconds: i64,
    /// How many stand there longer than nine in ten of those that left.
    pub late: i64,
}

/// # Errors
/// Without permission, when the range cannot be counted, or when the database refuses.
pub async fn stage_times(ctx: &Context, caller: &Caller, asked: &Asked) -> Result<StageTimes> {
    caller.require(Permission::AnalyticsRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let range = Range::open(&mut tx, asked, ctx.clock.now()).await?;
    let pipeline = match asked.pipeline {
        Some(id) => Some(id),
        None => pipelines::default(&mut tx).await?,
    };
    let pipeline = match pipeline {
        Some(id) => pipelines::get(&mut tx, id).await?,
        None => None,
    };
    let Some(pipeline) = pipeline else { return Ok(StageTimes { range, pipeline: None, stages: Vec::new() }) };
    let open: Vec<Stage> = stages::list(&mut tx, Some(pipeline.id)).await?.into_iter().filter(|stage| stage.kind == "open").collect();
    let ids: Vec<_> = open.iter().map(|stage| stage.id).collect();
    let left = figures::left(&mut tx, &ids, asked.owner, range.span).await?;
    let previous = figures::left(&mut tx, &ids, asked.owner, range.previous).await?;
    let of = |rows: &[Left], stage: &Stage| rows.iter().find(|row| row.stage_id == stage.id).cloned();
    let limits: Vec<_> = open
        .iter()
        .map(|stage| {
            let usual = of(&left, stage).and_then(|row| TimeDelta::try_seconds(row.p90_seconds));
            (stage.id, usual.and_then(|usual| range.now.checked_sub_signed(usual)))
        })
        .collect();
    let still = figures::still(&mut tx, &limits, asked.owner).await?;
    let stages = open
        .into_iter()
        .map(|stage| StageTime {
            left: of(&left, &stage),
            previous: of(&previous, &stage),
            still: still.iter().find(|row| row.stage_id == stage.id).map(|row| Still {
                deals: row.deals,
                median_seconds: (range.now - row.median_since).num_seconds().max(0),
                longest_seconds: (range.now - row.longest_since).num_seconds().max(0),
                late: row.late,
            }),
            stage,
        })
        .collect();
    Ok(StageTimes { range, pipeline: Some(pipeline), stages })
}
