use domain::permissions::Permission;
use store::sales::tasks::{self, Task};
use uuid::Uuid;

use super::change::{Change, blank, differences};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Without an assignee named it is the caller's.
///
/// # Errors
/// Without permission, when a value is not acceptable, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, change: &Change) -> Result<Task> {
    create_with_id(ctx, caller, ctx.ids.next(), change).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, change: &Change) -> Result<Task> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let by = caller.actor.user().0;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let mut change = change.clone();
    change.title.get_or_insert_default();
    change.assignee_id.get_or_insert(Some(by));
    let new = change.apply(&mut tx, &blank(), by, now).await?;
    tasks::insert(&mut tx, id, &new, by, now).await?;
    let (_, after) = differences(&blank(), &new).into_parts();
    let written = Written { action: "create", kind: "task", id, title: &new.title, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let task = tasks::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(task)
}
