use domain::permissions::Permission;
use store::sales::pipelines;
use store::sales::stages::{self, Stage};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::input::Checks;
use crate::sales::own_fields;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Changes a stage. `seen` is the version the caller edits; an edit that changes nothing makes no version.
///
/// A stage in which deals stand keeps its kind: making it a won one would close them all in passing.
///
/// # Errors
/// Without permission, when there is no such stage, when it is at another version, when a value is not acceptable, [`Error::Holds`], or when the database
/// refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Stage> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    let before = stages::lock(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(Error::PreconditionFailed { current: before.version });
    }
    let mut checks = Checks::new();
    let mut after = change.apply(&mut checks, "", &before, &own_fields::deal_keys(&mut tx).await?);
    checks.finish()?;
    if after.kind != before.kind {
        let deals = stages::count_deals(&mut tx, &[id]).await?;
        if deals > 0 {
            return Err(Error::Holds { code: "stage_holds_deals", deals });
        }
    }
    let mut order: Vec<Uuid> = stages::list(&mut tx, Some(before.pipeline_id)).await?.into_iter().map(|stage| stage.id).collect();
    let stood = order.iter().position(|other| *other == id).unwrap_or(0);
    if let Some(at) = change.position {
        order.remove(stood);
        let at = usize::try_from(at).unwrap_or(0).min(order.len());
        order.insert(at, id);
        after.position = i32::try_from(at).unwrap_or(i32::MAX);
    }
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(before);
    }
    stages::change(&mut tx, &after, now).await?;
    // Closing a gap that a deletion left may move this one, too: its version is known after that.
    stages::reorder(&mut tx, before.pipeline_id, &order, now).await?;
    let stage = stages::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "stage", id, title: &stage.name, version: stage.version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(stage)
}
