use domain::permissions::Permission;
use store::sales::loss_reasons;
use uuid::Uuid;

use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Offers a reason no more; deals that were lost for it keep it.
///
/// # Errors
/// Without permission, when there is no such reason, when it is at another version, or when the database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<()> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let reason = loss_reasons::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != reason.version) {
        return Err(Error::PreconditionFailed { current: reason.version });
    }
    loss_reasons::delete(&mut tx, id, now).await?;
    let written = Written { action: "delete", kind: "loss_reason", id, title: &reason.name, version: reason.version + 1, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}
