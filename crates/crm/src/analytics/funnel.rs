use domain::permissions::Permission;
use store::TenantTx;
use store::analytics::{Of, Span, funnel as figures};
use store::sales::pipelines::{self, Pipeline};
use store::sales::stages::{self, Stage};

use super::sums::{Sum, add};
use super::{Asked, Range};
use crate::{Caller, Context, Result};

/// What became of the deals that were created in the range.
#[derive(Debug, Clone)]
pub struct Funnel {
    pub range: Range,
    /// `None` while the organisation has no pipeline.
    pub pipeline: Option<Pipeline>,
    pub stages: Vec<FunnelStage>,
    pub now: Cohort,
    pub previous: Cohort,
}

#[derive(Debug, Clone)]
pub struct FunnelStage {
    pub stage: Stage,
    /// How many came here or passed by on the way to a later stage.
    pub entered: i64,
    pub previous_entered: i64,
    /// How many stand here today, and their sums.
    pub standing: i64,
    pub sums: Vec<Sum>,
}

#[derive(Debug, Clone, Default)]
pub struct Cohort {
    pub created: i64,
    pub won: i64,
    pub lost: i64,
    pub won_sums: Vec<Sum>,
}

/// # Errors
/// Without permission, when the range cannot be counted, or when the database refuses.
pub async fn funnel(ctx: &Context, caller: &Caller, asked: &Asked) -> Result<Funnel> {
    caller.require(Permission::AnalyticsRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let mut range = Range::open(&mut tx, asked, ctx.clock.now()).await?;
    let pipeline = match asked.pipeline {
        Some(id) => Some(id),
        None => pipelines::default(&mut tx).await?,
    };
    let pipeline = match pipeline {
        Some(id) => pipelines::get(&mut tx, id).await?,
        None => None,
    };
    let Some(pipeline) = pipeline else {
        return Ok(Funnel { range, pipeline: None, stages: Vec::new(), now: Cohort::default(), previous: Cohort::default() });
    };
    range.of.pipeline = Some(pipeline.id);
    let stages = stages::list(&mut tx, Some(pipeline.id)).await?;
    let (now, counted) = count(&mut tx, &stages, range.span, range.of).await?;
    let (previous, before) = count(&mut tx, &stages, range.previous, range.of).await?;
    let stages = stages
        .into_iter()
        .zip(counted.into_iter().zip(before))
        .map(|(stage, (now, before))| FunnelStage {
            stage,
            entered: now.entered,
            previous_entered: before.entered,
            standing: now.sums.iter().map(|sum| sum.deals).sum(),
            sums: now.sums,
        })
        .collect();
    Ok(Funnel { range, pipeline: Some(pipeline), stages, now, previous })
}

struct Counted {
    entered: i64,
    sums: Vec<Sum>,
}

async fn count(tx: &mut TenantTx, stages: &[Stage], span: Span, of: Of) -> Result<(Cohort, Vec<Counted>)> {
    let fates = figures::fates(tx, span, of).await?;
    let mut cohort = Cohort { created: fates.iter().map(|row| row.deals).sum(), ..Cohort::default() };
    let counted = stages
        .iter()
        .map(|stage| {
            let mut sums = Vec::new();
            for row in fates.iter().filter(|row| row.stage_id == stage.id) {
                add(&mut sums, &row.currency, row.amount_minor, row.deals);
            }
            let here: i64 = sums.iter().map(|sum| sum.deals).sum();
            let entered = match stage.kind.as_str() {
                "lost" => here,
                _ => fates.iter().filter(|row| row.furthest.is_some_and(|furthest| furthest >= stage.position)).map(|row| row.deals).sum(),
            };
            match stage.kind.as_str() {
                "won" => {
                    cohort.won += here;
                    cohort.won_sums.extend(sums.iter().cloned());
                }
                "lost" => cohort.lost += here,
                _ => {}
            }
            Counted { entered, sums }
        })
        .collect();
    Ok((cohort, counted))
}
