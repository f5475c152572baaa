use domain::permissions::Permission;
use store::sales::tags::{self, Tag};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// All of them, by name.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<Tag>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    Ok(tags::list(&mut tx).await?)
}

/// # Errors
/// Without permission, when there is no such tag, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Tag> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    tags::get(&mut tx, id).await?.ok_or(Error::NotFound)
}
