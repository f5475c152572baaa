use domain::permissions::Permission;
use store::sales::{pipelines, stages};
use uuid::Uuid;

use crate::sales::stages::empty_out;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Takes a pipeline away. Deals that stand in it go to the stage `move_to`; without one it is refused while there are any.
///
/// # Errors
/// Without permission, when there is no such pipeline, when it is at another version, [`Error::Holds`], [`Error::Conflict`] `last_pipeline`, or when the
/// database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, move_to: Option<Uuid>) -> Result<()> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    let pipeline = pipelines::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != pipeline.version) {
        return Err(Error::PreconditionFailed { current: pipeline.version });
    }
    let others: Vec<_> = pipelines::list(&mut tx).await?.into_iter().filter(|other| other.id != id).collect();
    let Some(next) = others.first() else { return Err(Error::Conflict { code: "last_pipeline" }) };
    let own: Vec<Uuid> = stages::list(&mut tx, Some(id)).await?.into_iter().map(|stage| stage.id).collect();
    empty_out(&mut tx, caller, &own, move_to, now).await?;
    pipelines::delete(&mut tx, id, now).await?;
    if pipeline.is_default {
        let heir = store::sales::pipelines::Pipeline { is_default: true, ..next.clone() };
        pipelines::change(&mut tx, &heir, now).await?;
    }
    let written = Written { action: "delete", kind: "pipeline", id, title: &pipeline.name, version: pipeline.version + 1, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}
