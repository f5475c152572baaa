use chrono::{DateTime, Utc};
use domain::deal::{StageKind, stood};
use domain::permissions::Permission;
use store::TenantTx;
use store::sales::deals::{bring_back, displaced};
use store::sales::pipelines;
use store::sales::stage_moves::{self, NewMove};
use store::sales::stages::{self, Stage};
use uuid::Uuid;

use crate::jobs::KEPT;
use crate::sales::pipelines::MOST_STAGES;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Deals brought back in one statement.
const AT_ONCE: usize = 1_000;

/// Shows a deleted stage again, at its place, and brings back the deals that had to leave with it and have stood still since. One that is not deleted is
/// left as it is.
///
/// # Errors
/// Without permission, when there is no such stage or it went more than thirty days ago, [`Error::Conflict`] `pipeline_gone` or `too_many_stages`, or when
/// the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Stage> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    if let Some(stage) = stages::get(&mut tx, id).await? {
        return Ok(stage);
    }
    let went_at = stages::hidden_at(&mut tx, id).await?.filter(|at| *at >= now - KEPT).ok_or(Error::NotFound)?;
    stages::restore(&mut tx, id, now).await?;
    let stage = stages::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if pipelines::get(&mut tx, stage.pipeline_id).await?.is_none() {
        return Err(Error::Conflict { code: "pipeline_gone" });
    }
    let mut order: Vec<Uuid> =
        stages::list(&mut tx, Some(stage.pipeline_id)).await?.into_iter().map(|other| other.id).filter(|other| *other != id).collect();
    if order.len() >= MOST_STAGES {
        return Err(Error::Conflict { code: "too_many_stages" });
    }
    order.insert(usize::try_from(stage.position).unwrap_or(0).min(order.len()), id);
    stages::reorder(&mut tx, stage.pipeline_id, &order, now).await?;
    refill(&mut tx, caller, &stage, went_at, now).await?;
    let stage = stages::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let written = Written { action: "restore", kind: "stage", id, title: &stage.name, version: stage.version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(stage)
}

/// Brings back what left a stage when it went, each deal with its line in the history.
///
/// # Errors
/// When the database refuses.
pub(in crate::sales) async fn refill(tx: &mut TenantTx, caller: &Caller, stage: &Stage, went_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<()> {
    let kind = stage.kind.parse().unwrap_or(StageKind::Open);
    let (actor_kind, actor_id) = caller.actor.named();
    for deals in displaced(tx, stage.id, went_at).await?.chunks(AT_ONCE) {
        let returned = bring_back(tx, deals, (stage.pipeline_id, stage.id), kind, went_at, now).await?;
        let moves: Vec<NewMove<'_>> = returned
            .iter()
            .map(|deal| NewMove {
                deal_id: deal.id,
                pipeline_id: stage.pipeline_id,
                from_stage_id: Some(deal.from),
                to_stage_id: stage.id,
                actor_kind,
                actor_id: Some(actor_id),
                duration_seconds: Some(stood(went_at, now)),
                amount_minor: deal.amount_minor,
                currency: &deal.currency,
            })
            .collect();
        stage_moves::append(tx, &moves, now).await?;
    }
    Ok(())
}
