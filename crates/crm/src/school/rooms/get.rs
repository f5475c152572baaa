use domain::permissions::Permission;
use store::school::calendar;
use store::school::rooms::{self, Room};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such room, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Room> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let calendar = calendar::at(&mut tx, ctx.clock.now()).await?;
    rooms::get(&mut tx, id, &calendar).await?.ok_or(Error::NotFound)
}
