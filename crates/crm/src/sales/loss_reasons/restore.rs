use domain::permissions::Permission;
use store::sales::loss_reasons::{self, LossReason};
use uuid::Uuid;

use crate::jobs::KEPT;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Offers a deleted reason again. One that is not deleted is left as it is.
///
/// # Errors
/// Without permission, when there is no such reason or it went more than thirty days ago, or when the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<LossReason> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let restored = loss_reasons::restore(&mut tx, id, now - KEPT, now).await?;
    let reason = loss_reasons::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if let Some(version) = restored {
        let written = Written { action: "restore", kind: "loss_reason", id, title: &reason.name, version, before: None, after: None };
        announce(&mut tx, ctx, caller, written, now).await?;
        tx.commit().await?;
    }
    Ok(reason)
}
