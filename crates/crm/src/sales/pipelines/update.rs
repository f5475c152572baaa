use domain::permissions::Permission;
use store::sales::{pipelines, stages};
use uuid::Uuid;

use super::shown::{Board, board};
use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, FieldError, Result};

/// What a person changes; `None` leaves a field alone.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    /// `false` says nothing: there is always a default, and another one takes its place by being made it.
    pub is_default: Option<bool>,
    /// All stages, in their new order.
    pub stage_order: Option<Vec<Uuid>>,
}

/// # Errors
/// Without permission, when there is no such pipeline, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Board> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    let before = pipelines::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(Error::PreconditionFailed { current: before.version });
    }
    let mut checks = Checks::new();
    let mut after = before.clone();
    if let Some(name) = &change.name {
        after.name = checks.line("/name", name, 200);
    }
    after.is_default = before.is_default || change.is_default == Some(true);
    let order: Vec<Uuid> = stages::list(&mut tx, Some(id)).await?.into_iter().map(|stage| stage.id).collect();
    let wanted = change.stage_order.clone().unwrap_or_else(|| order.clone());
    let (mut had, mut asked) = (order.clone(), wanted.clone());
    had.sort_unstable();
    asked.sort_unstable();
    if had != asked {
        checks.wrong(FieldError::new("/stageOrder", "not_all_stages"));
    }
    checks.finish()?;
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("isDefault", &before.is_default, &after.is_default);
    changes.note("stageOrder", &serde_json::json!(order), &serde_json::json!(wanted));
    if changes.is_empty() {
        return board(&mut tx, before).await;
    }
    if after.is_default && !before.is_default {
        pipelines::clear_default(&mut tx, id, now).await?;
    }
    stages::reorder(&mut tx, id, &wanted, now).await?;
    after.version = pipelines::change(&mut tx, &after, now).await?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "pipeline", id, title: &after.name, version: after.version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let board = board(&mut tx, after).await?;
    tx.commit().await?;
    Ok(board)
}
