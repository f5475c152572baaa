use domain::permissions::Permission;
use store::sales::{pipelines, stages};
use uuid::Uuid;

use super::create::MOST_PIPELINES;
use super::shown::{Board, board};
use crate::jobs::KEPT;
use crate::sales::stages::refill;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Shows a deleted pipeline again with its stages, and brings back the deals that had to leave with it and have stood still since. One that is not deleted
/// is left as it is.
///
/// # Errors
/// Without permission, when there is no such pipeline or it went more than thirty days ago, [`Error::Conflict`] `too_many_pipelines`, or when the database
/// refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Board> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    if let Some(pipeline) = pipelines::get(&mut tx, id).await? {
        return board(&mut tx, pipeline).await;
    }
    let (hidden, went_at) = pipelines::hidden(&mut tx, id).await?.filter(|(_, at)| *at >= now - KEPT).ok_or(Error::NotFound)?;
    if pipelines::list(&mut tx).await?.len() >= MOST_PIPELINES {
        return Err(Error::Conflict { code: "too_many_pipelines" });
    }
    if hidden.is_default {
        pipelines::clear_default(&mut tx, id, now).await?;
    }
    for stage in pipelines::restore(&mut tx, id, went_at, now).await? {
        let stage = stages::get(&mut tx, stage).await?.ok_or(Error::NotFound)?;
        refill(&mut tx, caller, &stage, went_at, now).await?;
    }
    let pipeline = pipelines::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let written = Written { action: "restore", kind: "pipeline", id, title: &pipeline.name, version: pipeline.version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    let board = board(&mut tx, pipeline).await?;
    tx.commit().await?;
    Ok(board)
}
