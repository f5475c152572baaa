use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::tags::{self, Tag};
use uuid::Uuid;

use super::create::MOST;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Hides a tag on every record for thirty days; then it is taken off them.
///
/// # Errors
/// Without permission, when there is no such tag, when it is at another version, or when the database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    tags::lock(&mut tx).await?;
    let tag = tags::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != tag.version) {
        return Err(Error::PreconditionFailed { current: tag.version });
    }
    let version = bin::delete(&mut tx, Table::Tags, id, now).await?.ok_or(Error::NotFound)?;
    let written = Written { action: "delete", kind: "tag", id, title: &tag.name, version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Shows a deleted tag again, on the records that carried it. One that is not deleted is left as it is.
///
/// # Errors
/// Without permission, when there is no such tag, when another has taken its name, [`Error::Conflict`] `too_many_tags`, or when the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Tag> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    tags::lock(&mut tx).await?;
    if tags::is_succeeded(&mut tx, id).await? {
        return Err(Error::field("/name", "name_taken"));
    }
    let restored = bin::restore(&mut tx, Table::Tags, id, now).await?;
    let tag = tags::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if let Some(version) = restored {
        if tags::list(&mut tx).await?.len() > MOST {
            return Err(Error::Conflict { code: "too_many_tags" });
        }
        let written = Written { action: "restore", kind: "tag", id, title: &tag.name, version, before: None, after: None };
        announce(&mut tx, ctx, caller, written, now).await?;
        tx.commit().await?;
    }
    Ok(tag)
}
