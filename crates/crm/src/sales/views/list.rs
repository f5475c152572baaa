use domain::permissions::Permission;
use store::sales::views::{self, View};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// The caller's own views and the shared ones, in their order.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, record_kind: Option<&str>) -> Result<Vec<View>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    Ok(views::list(&mut tx, caller.actor.user().0, record_kind).await?)
}

/// # Errors
/// Without permission, when there is no such view or it is somebody else's own, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<View> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    views::get(&mut tx, caller.actor.user().0, id).await?.ok_or(Error::NotFound)
}
