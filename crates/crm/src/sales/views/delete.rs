use domain::permissions::Permission;
use store::sales::views;
use uuid::Uuid;

use super::update::own;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Result};

/// Removes a view of the caller's. The page that offers this keeps what it showed, so that it can be saved again.
///
/// # Errors
/// Without permission, when there is no such view or it is somebody else's, when it is at another version, or when the database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<()> {
    caller.require(Permission::CrmRead)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let view = own(&mut tx, caller, id, seen).await?;
    views::delete(&mut tx, id).await?;
    let written = Written { action: "delete", kind: "view", id, title: &view.name, version: view.version + 1, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}
