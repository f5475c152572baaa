use domain::permissions::Permission;
use store::sales::tags::{self, Tag};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Renames or recolours a tag, on every record at once.
///
/// # Errors
/// Without permission, when there is no such tag, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Tag> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    tags::lock(&mut tx).await?;
    let before = tags::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(Error::PreconditionFailed { current: before.version });
    }
    let mut checks = Checks::new();
    let mut after = change.apply(&mut tx, &mut checks, &before).await?;
    checks.finish()?;
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(before);
    }
    after.version = tags::change(&mut tx, &after, now).await?.ok_or(Error::NotFound)?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "tag", id, title: &after.name, version: after.version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(after)
}
