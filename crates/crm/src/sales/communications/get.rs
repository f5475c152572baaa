use domain::permissions::Permission;
use store::sales::communications::{self, Communication};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such communication, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Communication> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    communications::get(&mut tx, id).await?.ok_or(Error::NotFound)
}
