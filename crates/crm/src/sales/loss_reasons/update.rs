use domain::permissions::Permission;
use store::sales::loss_reasons::{self, LossReason};
use uuid::Uuid;

use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// What a person changes; `None` leaves a field alone.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub position: Option<i32>,
}

/// # Errors
/// Without permission, when there is no such reason, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<LossReason> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let before = loss_reasons::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(Error::PreconditionFailed { current: before.version });
    }
    let mut checks = Checks::new();
    let mut after = before.clone();
    if let Some(name) = &change.name {
        after.name = checks.line("/name", name, 200);
    }
    if let Some(position) = change.position {
        after.position = position.clamp(0, 1_000);
    }
    checks.finish()?;
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("position", &before.position, &after.position);
    if changes.is_empty() {
        return Ok(before);
    }
    after.version = loss_reasons::change(&mut tx, &after, now).await?;
    let (was, is) = changes.into_parts();
    let written =
        Written { action: "update", kind: "loss_reason", id, title: &after.name, version: after.version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(after)
}
