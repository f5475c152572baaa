use domain::permissions::Permission;
use store::school::calendar;
use store::school::teachers::{self, Record};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such teacher, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Record> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let calendar = calendar::at(&mut tx, ctx.clock.now()).await?;
    teachers::get(&mut tx, id, &calendar).await?.ok_or(Error::NotFound)
}
