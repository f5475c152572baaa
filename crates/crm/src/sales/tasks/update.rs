use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::tasks::{self, Task, TaskChange};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Changes a task, or says that it is done. `seen` is the version the caller edits; an edit that changes nothing makes no version.
///
/// # Errors
/// Without permission, when there is no such task, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Task> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Tasks, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let task = tasks::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let before = columns(&task);
    let after = change.apply(&mut tx, &before, caller.actor.user().0, now).await?;
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(task);
    }
    let version = tasks::change(&mut tx, id, &after, now).await?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "task", id, title: &after.title, version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let task = tasks::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(task)
}

fn columns(task: &Task) -> TaskChange {
    TaskChange {
        title: task.title.clone(),
        note: task.note.clone(),
        kind: task.kind.clone(),
        due_at: task.due_at,
        is_all_day: task.is_all_day,
        assignee_id: task.assignee_id,
        done_at: task.done_at,
        done_by: task.done_by,
        result: task.result.clone(),
        contact_id: task.contact_id,
        company_id: task.company_id,
        deal_id: task.deal_id,
    }
}
